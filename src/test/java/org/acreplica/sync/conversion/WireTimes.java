package org.acreplica.sync.conversion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates dates and times in all of ActiveCampaign's forms. */
final class WireTimes {

    /**
     * A time as written.
     *
     * @param local its wall-clock time
     * @param offset null if the text has none
     */
    record Written(LocalDateTime local, ZoneOffset offset, String text) {
        Instant instant() {
            return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
        }
    }

    /** The options for writing a time. */
    private record Form(
            String separator,
            boolean oneDigitHour,
            boolean seconds,
            int fraction,
            char point,
            int zone,
            String blank) {}

    private static final long FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private WireTimes() {}

    static Arbitrary<Written> any() {
        Arbitrary<LocalDateTime> times = Combinators.combine(
                        Arbitraries.longs().between(FIRST, LAST),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((second, nano) -> LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC));
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(0, -360, -300, 60, 330, 345)),
                Tuple.of(2, Arbitraries.integers().between(-18 * 60, 18 * 60)));
        return Combinators.combine(times, minutes, forms()).as(WireTimes::write);
    }

    private static Arbitrary<Form> forms() {
        return Combinators.combine(
                        Arbitraries.of("T", " ", ""),
                        Arbitraries.of(true, false),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 9))),
                        Arbitraries.of('.', ','),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("", " "))
                .as(Form::new);
    }

    private static Written write(LocalDateTime time, int minutes, Form form) {
        String date = String.format("%04d-%02d-%02d", time.getYear(), time.getMonthValue(), time.getDayOfMonth());
        if (form.separator().isEmpty()) {
            return new Written(time.toLocalDate().atStartOfDay(), null, form.blank() + date + form.blank());
        }
        int fraction = form.seconds() ? form.fraction() : 0;
        int unit = (int) Math.pow(10, 9 - fraction);
        LocalDateTime sent =
                time.withNano(time.getNano() / unit * unit).withSecond(form.seconds() ? time.getSecond() : 0);
        StringBuilder text = new StringBuilder(date).append(form.separator());
        text.append(String.format(form.oneDigitHour() ? "%d:%02d" : "%02d:%02d", sent.getHour(), sent.getMinute()));
        if (form.seconds()) {
            text.append(String.format(":%02d", sent.getSecond()));
        }
        if (fraction > 0) {
            text.append(form.point()).append(String.format("%09d", sent.getNano()), 0, fraction);
        }
        if (form.zone() == 0) {
            return new Written(sent, null, text.toString());
        }
        return new Written(
                sent,
                ZoneOffset.ofTotalSeconds(60 * minutes),
                text.append(form.blank()).append(zone(minutes, form.zone())).toString());
    }

    private static String zone(int minutes, int form) {
        if (minutes == 0 && form == 1) {
            return "Z";
        }
        if (minutes == 0 && form == 2) {
            return "z";
        }
        String sign = minutes < 0 ? "-" : "+";
        String hours = String.format("%s%02d", sign, Math.abs(minutes) / 60);
        if (minutes % 60 == 0 && form == 3) {
            return hours;
        }
        return hours + String.format(form == 4 ? "%02d" : ":%02d", Math.abs(minutes) % 60);
    }
}
