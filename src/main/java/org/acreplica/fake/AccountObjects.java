package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acreplica.fake.Catalogue.ObjectFacts;

/** The collections of an account, and the response for each path. */
final class AccountObjects {

    private static final String ROOT = "/api/3/";

    private final World world;
    private final FakeOptions options;
    private final Map<String, FakeCollection> byTable = new LinkedHashMap<>();
    private final Map<String, FakeCollection> byPath = new LinkedHashMap<>();
    private final Envelope envelope;

    AccountObjects(FakeOptions options) {
        this.options = options;
        this.world = new World(options.seed, options.baseDate, options.sizes, options.demo);
        RecordCache cache = new RecordCache();
        for (ObjectFacts facts : Catalogue.OBJECTS.values()) {
            UpdatedAfter reading = options.updatedAfter.getOrDefault(facts.table(), UpdatedAfter.DATE_INCLUSIVE);
            Optional<Owned> owned = Relation.ALL.stream()
                    .filter(relation -> relation.children().equals(facts.table()))
                    .map(relation -> new Owned(world, relation))
                    .findFirst();
            Records records = new Records(world.blueprint(facts.table()), cache, owned);
            FakeCollection collection = new FakeCollection(records, reading);
            byTable.put(facts.table(), collection);
            if (facts.served()) {
                byPath.put(ROOT + facts.path(), collection);
            }
        }
        Relation.ALL.stream()
                .filter(relation -> !Catalogue.facts(relation.children()).served())
                .forEach(relation -> collection(relation.owners()).takesAlong(collection(relation.children())));
        this.envelope = new Envelope(options);
    }

    FakeCollection collection(String table) {
        return Objects.requireNonNull(byTable.get(Catalogue.facts(table).table()), table);
    }

    World world() {
        return world;
    }

    Answer answer(FakeRequest request, Fault fault) {
        if (request.path().equals(ROOT + "users/me")) {
            return fault.answer(this::me);
        }
        FakeCollection collection = byPath.get(request.path());
        if (collection == null) {
            return fault.answer(() -> Answer.error(404));
        }
        ObjectFacts facts = collection.blueprint().facts();
        if (facts.refuses(request)) {
            return fault.answer(() -> Answer.error(422));
        }
        PageQuery query = fault.query(PageQuery.of(facts, request));
        return fault.answer(() -> {
            Page page = fault.page(collection.page(query, options.keysetTotal));
            List<Beside> besides = fault.besides(besides(facts.table(), query, page));
            return Answer.of(facts.status(), Answer.JSON, envelope.write(collection, query, page, besides));
        });
    }

    /** The page for this request, before any fault; empty if the path has none. */
    Page preview(FakeRequest request) {
        FakeCollection collection = byPath.get(request.path());
        return collection == null
                ? Page.NONE
                : collection.preview(PageQuery.of(collection.blueprint().facts(), request), options.keysetTotal);
    }

    private List<Beside> besides(String table, PageQuery query, Page page) {
        List<Long> owners = page.entries().stream().map(Page.Entry::id).toList();
        List<Beside> besides = new ArrayList<>();
        for (Relation relation : Relation.of(table)) {
            String key = relation.key();
            if (key != null && (!relation.onRequest() || query.include().contains(key))) {
                besides.add(Beside.of(key, collection(relation.children()).ownedBy(owners), relation.onRequest()));
            }
        }
        return besides;
    }

    /** The key's own user exists even if no users are listed. */
    private Answer me() {
        FakeCollection users = collection("users");
        byte[] user = users.ids().stream()
                .findFirst()
                .flatMap(users::find)
                .orElseGet(() -> users.blueprint().json(users.blueprint().row(0)));
        return Answer.of(200, Answer.JSON, "{\"user\":" + new String(user, UTF_8) + "}");
    }
}
