package org.acreplica.notices;

public enum Event {
    /** Sent once, until the object recovers. */
    OBJECT_FAILED("object.failed"),
    OBJECT_RECOVERED("object.recovered"),
    /** The copy is older than twice the object's frequency. */
    OBJECT_STALE("object.stale"),
    /** Too many rows would be deleted. */
    DELETES_REFUSED("deletes.refused"),
    FIELDS_NEW("fields.new"),
    CREDENTIALS_REFUSED("credentials.refused"),
    FILE_REFUSED("file.refused"),
    DESTINATION_LOST("destination.lost"),
    DESTINATION_BACK("destination.back"),
    SYNC_FAILED("sync.failed"),
    /** A test of whether notices arrive. */
    TEST("test");

    private final String word;

    Event(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
