package org.acreplica.web.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;

/** Which runs to show, from the page's query; unknown values are ignored. */
public record RunFilter(Optional<String> object, Optional<RunStatus> status) {

    private static final String OBJECT = "object";
    private static final String STATUS = "status";

    /**
     * @param query {@code object=contacts&status=failed}; either may be missing. Neither contains encoded characters
     */
    public static RunFilter of(String query) {
        Map<String, String> values = new HashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2 && !pair[1].isEmpty()) {
                values.put(pair[0], pair[1]);
            }
        }
        return new RunFilter(
                Optional.ofNullable(values.get(OBJECT)),
                Arrays.stream(RunStatus.values())
                        .filter(status -> status.word().equals(values.get(STATUS)))
                        .findFirst());
    }

    boolean takes(RunRecord run) {
        return object.filter(name -> !name.equals(run.object())).isEmpty()
                && status.filter(wanted -> wanted != run.status()).isEmpty();
    }

    RunFilter with(Optional<RunStatus> other) {
        return new RunFilter(object, other);
    }

    RunFilter ofAllObjects() {
        return new RunFilter(Optional.empty(), status);
    }

    /** The URL of the page with these runs. */
    String address() {
        StringBuilder address = new StringBuilder("/runs");
        object.ifPresent(name -> address.append("?" + OBJECT + "=").append(name));
        status.ifPresent(wanted -> address.append(object.isPresent() ? "&" : "?")
                .append(STATUS + "=")
                .append(wanted.word()));
        return address.toString();
    }
}
