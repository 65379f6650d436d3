package org.acreplica.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The {@code application.properties} that users copy. */
class PropertiesFileTest {

    private static final Path FILE = Path.of("application.properties");

    @Test
    void namesEverySettingOnceWithTheDefaultOfTheCodeInTheSameOrder() throws Exception {
        List<String> stated = lines().stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        List<String> expected = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            expected.add(setting.key() + "=" + setting.byDefault());
        }
        assertThat(stated).isEqualTo(expected);
    }

    @Test
    void explainsEachSettingInOneLineRightAboveIt() throws Exception {
        List<String> lines = lines();
        for (int i = 2; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("# ").endsWith(".");
                assertThat(lines.get(i - 2)).as(lines.get(i)).doesNotStartWith("#");
            }
        }
    }

    @Test
    void isAcceptedAsItIs() throws Exception {
        Settings settings = Settings.of(SettingSources.read(Path.of(""), Map.of(), new Properties()));

        assertThat(settings.objects().selected(List.of("contacts"), onRequest -> false))
                .containsExactly("contacts");
    }

    private static List<String> lines() throws Exception {
        return Files.readAllLines(FILE);
    }
}
