package org.acreplica.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.v1.IntegrationSpec;

/**
 * Parses objects into the classes generated from the schemas of Kubernetes, the Prometheus operator and Camel K. Those
 * classes silently keep unknown fields; here an unknown field, or a value of another type, is an error.
 */
final class StrictTypes {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/ConfigMap", ConfigMap.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "batch/v1/CronJob", CronJob.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "monitoring.coreos.com/v1/PodMonitor", PodMonitor.class,
            "monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class);

    private static final String INTEGRATION = "camel.apache.org/v1/Integration";

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new WithoutAnySetters())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StrictTypes() {}

    /** The error in the object; empty if it is valid. */
    static Optional<String> problem(JsonNode object) {
        String type =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        try {
            if (type.equals(INTEGRATION)) {
                STRICT.treeToValue(object.path("spec"), IntegrationSpec.class);
            } else if (TYPES.containsKey(type)) {
                STRICT.treeToValue(object, TYPES.get(type));
            } else {
                return Optional.of("no schema for " + type);
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(type + " " + Manifests.name(object) + ": " + e.getMessage());
        }
    }

    private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
