package org.acreplica.web.status;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RowCounterTest {

    @Test
    void aRunThatEndsAfterTheHttpSideIsNotDisturbed() {
        RowCounter counter = new RowCounter(null, Executors.newSingleThreadExecutor());
        counter.close();

        assertThatCode(() -> counter.countAnew(List.of("contacts"))).doesNotThrowAnyException();
    }
}
