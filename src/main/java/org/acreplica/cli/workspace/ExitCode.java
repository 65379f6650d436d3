package org.acreplica.cli.workspace;

/** The exit codes of the process. */
public final class ExitCode {

    public static final int DONE = 0;
    /** At least one object failed; the others were replicated. */
    public static final int OBJECT_FAILED = 1;
    /** Invalid usage or settings; no request made, nothing written. */
    public static final int USAGE = 2;
    /** ActiveCampaign rejects the credentials, or no selected object may be read; nothing written. */
    public static final int CREDENTIALS = 3;
    /** The destination cannot be reached or written. */
    public static final int DESTINATION = 4;

    private ExitCode() {}
}
