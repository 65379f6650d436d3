package org.acreplica.cli.workspace;

import java.io.IOException;
import java.util.Optional;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;

/** Checks URL and key by the first request; each failure has its exit code. */
public record Credentials(String apiUrl) {

    /**
     * Sends the first request.
     *
     * @param tries attempts on an unresponsive host
     * @return a failure that says nothing about the credentials; the objects' own requests will show more
     */
    public Optional<SourceException> check(ActiveCampaign account, Tries tries, RequestListener calls)
            throws CommandFailure {
        try {
            account.checkCredentials(tries, calls);
            return Optional.empty();
        } catch (SourceException e) {
            switch (e.kind()) {
                case FORBIDDEN, UNAUTHORISED ->
                    throw new CommandFailure(
                            ExitCode.CREDENTIALS,
                            "activecampaign.token: " + apiUrl + " rejected the API key (HTTP "
                                    + (e.kind() == Kind.FORBIDDEN ? 403 : 401)
                                    + "). Copy the URL and key again from Settings > Developer.",
                            e);
                default -> {
                    return Optional.of(e);
                }
            }
        }
    }

    /** Throws if no connection could be made, so that nothing else is requested. */
    public void requireAnswer(Optional<SourceException> notGood) throws CommandFailure {
        if (notGood.isPresent()
                && (notGood.get().isTransient() || notGood.get().kind() == Kind.TERMINAL)
                && notGood.get().getCause() instanceof IOException) {
            throw unreachable(notGood.get());
        }
    }

    /** The failure of a first request without a response. */
    public CommandFailure unreachable(SourceException e) {
        return new CommandFailure(
                ExitCode.OBJECT_FAILED,
                "activecampaign.url: " + apiUrl + " is not responding correctly: "
                        + e.getMessage().replaceFirst("^credentials: page at ", "")
                        + ". Check the URL and the network.",
                e);
    }
}
