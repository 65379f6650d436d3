package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acreplica.fake.Catalogue.ObjectFacts;

/** The collections of an account, and what each path answers. */
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
            FakeCollection collection = new FakeCollection(world.blueprint(facts.table()), cache, reading);
            byTable.put(facts.table(), collection);
            if (facts.served()) {
                byPath.put(ROOT + facts.path(), collection);
            }
        }
        this.envelope = new Envelope(byTable, options);
    }

    FakeCollection collection(String table) {
        return byTable.get(Catalogue.facts(table).table());
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
        PageQuery query = fault.query(PageQuery.of(facts.table(), request.query()));
        return fault.answer(() -> {
            Page page = fault.page(collection.page(query, options.keysetTotal));
            return Answer.of(facts.status(), Answer.JSON, envelope.write(collection, query, page));
        });
    }

    /** The key's own user is there even where no users are listed. */
    private Answer me() {
        FakeCollection users = collection("users");
        byte[] user = users.ids().stream()
                .findFirst()
                .flatMap(users::find)
                .orElseGet(() -> users.blueprint().json(users.blueprint().row(0)));
        return Answer.of(200, Answer.JSON, "{\"user\":" + new String(user, UTF_8) + "}");
    }
}
