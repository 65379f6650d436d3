package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowCounterTest {

    @Test
    void aRunThatEndsAfterTheHttpSideIsNotDisturbed() {
        RowCounter counter = new RowCounter(null);
        counter.close();

        assertThatCode(() -> counter.countAnew(List.of("contacts"))).doesNotThrowAnyException();
    }
}
