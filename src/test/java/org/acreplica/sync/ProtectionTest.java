package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.StandardError;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.acreplica.testing.Version1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns that an object file drops or hashes. */
class ProtectionTest {

    private static final String KEY = "a key of 16 letters and more";
    private static final String CLEAR = "c1ear-va1ue";

    @TempDir
    private Path folder;

    private Copying copying;
    private String[] columns;

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void aDroppedFieldHasNoColumnAndItsValueIsNowhere() {
        copyTags("tag text", "token text secretToken");
        rules("token drop");
        copying.with("log.level", "trace");
        copying.put("tags", 1, "'tag':'one','secretToken':'" + CLEAR + "'");
        copying.put("tags", 2, "'tag':'two','secretToken':{'deep':['" + CLEAR + "']}");

        String said = everythingSaid(0);

        assertThat(said).doesNotContain(CLEAR);
        assertThat(copying.row("tags", 1)).containsEntry("tag", "one").doesNotContainKeys("token", "secret_token");
        assertThat(copying.live("tags")).isEqualTo(2);
        assertThat(copying.rejects("tags")).isEmpty();
    }

    @Test
    void aRecordThatIsRejectedAsAWholeIsKeptWithoutWhatIsProtected() {
        copyTags("tag text", "token text", "mail text");
        rules("token drop\\nmail hash");
        copying.with("log.level", "trace").with("sync.max-row-size", "1KB").with("sync.hash-key", KEY);
        copying.collection("tags")
                .putRaw(1, "{\"token\":\"" + CLEAR + "\",\"id\":\"none\",\"tag\":\"one\",\"mail\":\"" + CLEAR + "\"}");
        copying.put("tags", 2, "'mail':'" + CLEAR + "', 'token' : ['" + CLEAR + "'],'tag':'" + "x".repeat(2000) + "'");
        copying.put("tags", 3, "'tag':'three'");

        String said = everythingSaid(0);

        assertThat(said).doesNotContain(CLEAR);
        assertThat(copying.rejects("tags"))
                .extracting(reject -> reject.get("value"))
                .containsExactlyInAnyOrder(
                        "{\"id\":\"none\",\"tag\":\"one\"}", "{\"id\":\"2\",\"tag\":\"" + "x".repeat(2000) + "\"}");
    }

    @Test
    void anAnswerThatIsNoJsonIsNotQuoted() {
        copyTags("tag text", "token text");
        rules("token drop");
        copying.with("log.level", "trace").with("activecampaign.retries", "1");
        copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"token\":" + CLEAR + "}");

        assertThat(everythingSaid(1)).contains("is incomplete or invalid JSON").doesNotContain(CLEAR);
    }

    @Test
    void aHashedColumnIsTextAndHoldsTheHashOfTheValueAsText() throws Exception {
        copyTags("tag text", "score bigint", "extra json");
        rules("tag hash\\nscore hash\\nextra hash");
        copying.with("sync.hash-key", KEY).with("log.level", "trace");
        copying.put("tags", 1, "'tag':'" + CLEAR + "','score':12345678,'extra':{'a':'" + CLEAR + "'}");
        copying.put("tags", 2, "'tag':'','score':null,'extra':true");

        String said = everythingSaid(0);

        assertThat(said).doesNotContain(CLEAR);
        assertThat(copying.row("tags", 1))
                .containsEntry("tag", hash(CLEAR))
                .containsEntry("score", hash("12345678"))
                .containsEntry("extra", hash("{\"a\":\"" + CLEAR + "\"}"));
        assertThat(copying.row("tags", 2))
                .containsEntry("tag", "")
                .containsEntry("score", null)
                .containsEntry("extra", hash("true"));
        assertThat(copying.rejects("tags")).isEmpty();
    }

    @Test
    void aHashThatTheColumnDoesNotHoldIsRejectedAsAHash() throws Exception {
        copyTags("tag text", "score bigint");
        copying.put("tags", 1, "'tag':'one','score':12345678");
        copying.sync("tags");
        rules("score hash");
        copying.with("sync.hash-key", KEY);

        copying.sync("tags");

        assertThat(copying.row("tags", 1)).containsEntry("score", null);
        assertThat(copying.rejects("tags"))
                .extracting(reject -> reject.get("value"))
                .containsExactly(hash("12345678"));
    }

    @Test
    void rowsThatComeAlongObeyToo() throws Exception {
        Path routes = SideloadFiles.into(folder.resolve("routes"));
        TestObjectFile.named("contact_tags", "contactTags")
                .says("sideload", "contacts")
                .says("protect", "tag drop\\nseriesid hash")
                .columns("id bigint", "contact bigint -> contacts", "tag bigint", "seriesid text")
                .into(routes);
        copying = Copying.from(
                        FakeOptions.empty().size("contacts", 3).size("contact_tags", 4), TestDatabase.sqlite(folder))
                .with("routes.directory", routes.toString())
                .with("sync.hash-key", KEY);
        FakeCollection tags = copying.collection("contact_tags");
        tags.ids().forEach(id -> tags.put(tags.record(id).put("seriesid", CLEAR)));

        copying.sync();

        assertThat(copying.queries("contactTags")).as("all rows came along").hasSize(2);
        assertThat(copying.live("contact_tags")).isEqualTo(4);
        assertThat(copying.table("contact_tags").where("1 = 1"))
                .allSatisfy(row -> assertThat(row).doesNotContainKey("tag").containsEntry("seriesid", hash(CLEAR)));
    }

    @Test
    void withoutTheKeyNothingIsCalledOrWritten() {
        copyTags("tag text", "mail text");
        rules("mail hash");

        for (String command : List.of("sync", "check", "run")) {
            var result = copying.run(command);
            assertThat(result.err())
                    .startsWith(
                            "sync.hash-key is not set.\ntags.camel.yaml needs it to hash columns: at least 16 characters.")
                    .contains("SYNC_HASH_KEY");
            assertThat(result.exitCode()).isEqualTo(2);
        }
        assertThat(copying.account().requests()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("routes");
    }

    /** Earlier plain values are removed; columns that hold hashes are read again. */
    @ParameterizedTest
    @EnumSource
    void aRuleThatComesLaterEmptiesTheColumnOnce(DatabaseKind kind) throws Exception {
        copyTags(kind, "tag text", "token text", "mail text", "size bigint");
        copying.with("sync.hash-key", KEY);
        copying.put("tags", 1, "'tag':'one','token':'" + CLEAR + "','mail':'me','size':'a lot'");
        copying.sync("tags");

        rules("token drop\\nmail hash\\nsize drop");
        copying.sync("tags");

        assertThat(copying.row("tags", 1)).containsEntry("token", null).containsEntry("mail", hash("me"));
        assertThat(copying.rejects("tags")).isEmpty();

        copying.database().execute("UPDATE " + copying.database().qualified("tags") + " SET \"token\" = 'mine'");
        copying.sync("tags");
        assertThat(copying.row("tags", 1)).as("emptied once").containsEntry("token", "mine");

        rules("size drop");
        copying.sync("tags");
        assertThat(copying.row("tags", 1)).containsEntry("token", CLEAR).containsEntry("mail", "me");
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfAVersion1DestinationAreEmptiedWhateverIsSelected(DatabaseKind kind) {
        Path routes = folder.resolve("routes");
        TestObjectFile.named("calendar_feeds", "calendarFeeds")
                .says("protect", "token drop")
                .columns("id bigint", "title text", "token text")
                .into(routes);
        TestObjectFile.named("tags", "tags").columns("id bigint", "tag text").into(routes);
        copying = Copying.from(Version1.account(FakeOptions.empty()), kind.create(folder))
                .with("routes.directory", routes.toString())
                .with("sync.objects", "tags");
        Version1.into(copying.database(), kind);
        assertThat(copying.table("calendar_feeds").count("\"token\" IS NOT NULL"))
                .isPositive();

        copying.sync();

        assertThat(copying.queries("calendarFeeds")).isEmpty();
        assertThat(copying.table("calendar_feeds").where("1 = 1"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsEntry("token", null))
                .allSatisfy(row -> assertThat(row.get("title")).isNotNull());
    }

    private void copyTags(String... columns) {
        copyTags(DatabaseKind.SQLITE, columns);
    }

    private void copyTags(DatabaseKind kind, String... columns) {
        this.columns = columns;
        copying = Copying.into(kind.create(folder))
                .with("routes.directory", folder.resolve("routes").toString());
        TestObjectFile.named("tags", "tags").columns(withId()).into(folder.resolve("routes"));
    }

    private String[] withId() {
        String[] all = new String[columns.length + 1];
        all[0] = "id bigint";
        System.arraycopy(columns, 0, all, 1, columns.length);
        return all;
    }

    private void rules(String lines) {
        TestObjectFile.named("tags", "tags")
                .says("protect", lines)
                .columns(withId())
                .into(folder.resolve("routes"));
    }

    /** Log, report and messages of a replication. */
    private String everythingSaid(int exitCode) {
        try (StandardError log = new StandardError()) {
            var result = copying.ends(exitCode);
            return log.text() + result.out() + result.err();
        }
    }

    private static String hash(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
