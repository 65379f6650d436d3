package org.acreplica.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mistake and its message: {@code # title}, settings as {@code NAME=VALUE}, {@code > command}, {@code exit CODE},
 * then the text. Names in braces stand for what differs between runs.
 */
record ErrorCase(String title, Map<String, String> settings, String[] command, int exitCode, List<String> text) {

    /** The cases of a file in {@code src/test/resources/errors}. */
    static List<ErrorCase> in(String file) {
        try (InputStream stream = ErrorCase.class.getResourceAsStream("/errors/" + file)) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            List<ErrorCase> cases = new ArrayList<>();
            for (String block : all.split("\n\n+")) {
                cases.add(of(block.strip().lines().toList()));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorCase of(List<String> lines) {
        Map<String, String> settings = new LinkedHashMap<>();
        int line = 1;
        for (; !lines.get(line).startsWith("> "); line++) {
            String[] setting = lines.get(line).split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        return new ErrorCase(
                lines.get(0).substring(2),
                settings,
                lines.get(line).substring(2).split(" "),
                Integer.parseInt(lines.get(line + 1).substring("exit ".length())),
                lines.subList(line + 2, lines.size()));
    }

    /** This case with the names in braces replaced. */
    ErrorCase where(Map<String, String> names) {
        Map<String, String> filled = new LinkedHashMap<>();
        settings.forEach((name, value) -> filled.put(name, filled(value, names)));
        return new ErrorCase(
                title,
                filled,
                command,
                exitCode,
                text.stream().map(line -> filled(line, names)).toList());
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return title;
    }
}
