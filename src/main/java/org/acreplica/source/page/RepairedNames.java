package org.acreplica.source.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/**
 * Replaces escapes of unpaired surrogates in field names by U+FFFD. A parser that rejects them rejects the whole page.
 * Values keep theirs, because rejects keep values as sent.
 */
final class RepairedNames extends Reader {

    private static final int ESCAPE_LENGTH = 6;

    private final BufferedReader json;
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean nameIsNext;
    private boolean inString;
    private boolean inName;
    private String pending = "";
    private int given;

    RepairedNames(Reader json) {
        this.json = new BufferedReader(json);
    }

    @Override
    public int read(char[] target, int offset, int size) throws IOException {
        int count = 0;
        while (count < size) {
            int character = next();
            if (character < 0) {
                break;
            }
            target[offset + count++] = (char) character;
        }
        return count == 0 && size > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private int next() throws IOException {
        if (given < pending.length()) {
            return pending.charAt(given++);
        }
        int character = json.read();
        if (!inString) {
            passStructure(character);
        } else if (character == '"') {
            inString = false;
        } else if (character == '\\') {
            pending = escape();
            given = 0;
        }
        return character;
    }

    private void passStructure(int character) {
        switch (character) {
            case '"' -> {
                inString = true;
                inName = nameIsNext;
            }
            case '{', '[' -> {
                objects.set(++depth, character == '{');
                nameIsNext = objects.get(depth);
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                nameIsNext = false;
            }
            case ',' -> nameIsNext = objects.get(depth);
            case ':' -> nameIsNext = false;
            default -> {}
        }
    }

    /** Consumes what follows the backslash just read, and returns it repaired. */
    private String escape() throws IOException {
        String own = ahead(ESCAPE_LENGTH - 1);
        if (!inName || !isSurrogate("\\" + own)) {
            return taken(own.length() > 0 ? 1 : 0);
        }
        String other = ahead(2 * ESCAPE_LENGTH - 1).substring(own.length());
        boolean isPair = isSurrogate(other)
                && Character.isSurrogatePair(
                        (char) Integer.parseInt(own, 1, 5, 16), (char) Integer.parseInt(other, 2, 6, 16));
        if (isPair) {
            return taken(own.length() + other.length());
        }
        taken(own.length());
        return "ufffd";
    }

    private static boolean isSurrogate(String escape) {
        return escape.matches("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}");
    }

    /** Up to this many characters, without consuming them. */
    private String ahead(int characters) throws IOException {
        json.mark(characters);
        String text = taken(characters);
        json.reset();
        return text;
    }

    private String taken(int characters) throws IOException {
        char[] text = new char[characters];
        int count = 0;
        for (int read = 0; count < characters && read >= 0; count += Math.max(read, 0)) {
            read = json.read(text, count, characters - count);
        }
        return new String(text, 0, count);
    }
}
