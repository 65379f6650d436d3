package org.acreplica.chaos;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.acreplica.fake.Fault;
import org.acreplica.fake.FormFaults;

/** The faults of the API in worlds, by the name under which the account counts them. */
final class ApiFaults {

    static final List<Supplier<Fault>> ALL = List.of(
            () -> Fault.status(400),
            () -> Fault.status(401),
            () -> Fault.status(403),
            () -> Fault.status(404),
            () -> Fault.status(429),
            () -> Fault.status(500),
            () -> Fault.status(502),
            () -> Fault.status(503),
            () -> Fault.status(504),
            () -> Fault.redirect("http://127.0.0.1:9/"),
            Fault::emptyBody,
            Fault::emptyObject,
            Fault::missingKey,
            Fault::html,
            () -> Fault.contentType("text/plain"),
            Fault::truncated,
            Fault::cutShort,
            Fault::gzip,
            Fault::byteOrderMark,
            () -> Fault.hang(Duration.ofMillis(30)),
            () -> Fault.drip(5_000, Duration.ofMillis(1)),
            Fault::ignoresOffset,
            Fault::ignoresLimit,
            () -> Fault.capsLimitAt(20),
            Fault::repeatsPage,
            Fault::changingTotal,
            () -> Fault.lyingTotal(total -> total + 7),
            Fault::thirdMissing,
            Fault::emptyPage,
            () -> Fault.alien(403),
            () -> Fault.alien(404),
            FormFaults::nullList,
            FormFaults::mapList,
            () -> FormFaults.errorsWithSuccess("Try later"));

    private ApiFaults() {}
}
