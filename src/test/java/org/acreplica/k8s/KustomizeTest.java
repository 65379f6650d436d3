package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The renderer used without kubectl. */
class KustomizeTest {

    @ParameterizedTest
    @FieldSource("org.acreplica.k8s.Manifests#APPLIED")
    void itRendersWhatKubectlRenders(String folder) throws IOException {
        assumeTrue(Kubectl.isUsable(), "no kubectl 1.27 or later here to compare with");
        Path path = Manifests.FOLDER.resolve(folder);

        assertThat(Kustomize.render(path)).containsExactlyInAnyOrderElementsOf(Kubectl.render(path));
    }

    @Test
    void whatItDoesNotKnowItRefuses(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), "namePrefix: a-\n");

        assertThatThrownBy(() -> Kustomize.render(folder)).hasMessageContaining("namePrefix");
    }
}
