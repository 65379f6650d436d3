package org.acreplica.cli.workspace;

/** What the process says when it ends. */
public final class ExitCode {

    public static final int DONE = 0;
    /** At least one object failed; the others were replicated. */
    public static final int OBJECT_FAILED = 1;
    /** Usage or settings; nothing was called and nothing written. */
    public static final int USAGE = 2;
    /** ActiveCampaign rejects the credentials, or no selected object may be read; nothing written. */
    public static final int CREDENTIALS = 3;
    /** The destination cannot be reached or written. */
    public static final int DESTINATION = 4;

    private ExitCode() {}
}
