package org.acreplica.model.text;

/** Blanks around a number or a time. */
public final class Blanks {

    private Blanks() {}

    /** The text without the blanks around it; NUL is none, unlike for {@link String#trim}. */
    public static String trim(String text) {
        return text.indexOf('\0') < 0 ? text.trim() : text;
    }
}
