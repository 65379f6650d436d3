package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static final List<String> REFERENCES = List.of(
            "account_contacts.account accounts",
            "account_contacts.contact contacts",
            "account_custom_field_values.accountId accounts",
            "account_custom_field_values.customFieldId account_custom_fields",
            "contact_tags.contact contacts",
            "contact_tags.tag tags",
            "contact_custom_field_values.contact contacts",
            "contact_custom_field_values.field contact_custom_fields",
            "contacts.accountContacts account_contacts",
            "deal_custom_field_values.dealId deals",
            "deal_custom_field_values.customFieldId deal_custom_fields",
            "deals.contact contacts",
            "deals.account accounts",
            "deals.group pipelines",
            "deals.stage stages",
            "deals.owner users",
            "deals.nexttaskid tasks",
            "stages.group pipelines",
            "pipelines.stages stages",
            "secondary_contacts.deal deals",
            "secondary_contacts.contact contacts",
            "secondary_contacts.role deal_roles",
            "tasks.dealTasktype task_types",
            "tasks.outcomeId task_outcomes",
            "tasks.user users",
            "tasks.assignee users",
            "task_type_outcome_relations.tasktype_id task_types",
            "task_type_outcome_relations.outcome_id task_outcomes",
            "task_types.outcomes task_type_outcome_relations",
            "ecommerce_customers.connectionid connections",
            "ecommerce_orders.customerid ecommerce_customers",
            "ecommerce_orders.connectionid connections",
            "ecommerce_orders.orderProducts ecommerce_order_products",
            "ecommerce_order_products.orderid ecommerce_orders",
            "campaigns.automation automations",
            "campaigns.message_id messages",
            "brandings.groupid groups",
            "group_limits.groupid groups",
            "contact_lists.contact contacts",
            "contact_lists.list lists",
            "contact_lists.automation automations",
            "contact_lists.campaign campaigns",
            "contact_automations.contact contacts",
            "contact_automations.automation automations",
            "contact_automations.lastblock automation_blocks",
            "deal_activities.deal deals",
            "deal_activities.stage stages",
            "deal_activities.user users",
            "contact_custom_fields.options contact_custom_field_options",
            "contact_custom_fields.relations contact_custom_field_lists",
            "contact_custom_field_options.field contact_custom_fields",
            "contact_custom_field_lists.relid lists",
            "campaign_messages.campaign campaigns",
            "campaign_messages.message messages",
            "campaign_lists.list lists",
            "campaign_links.campaign campaigns",
            "bounce_logs.contact contacts",
            "bounce_logs.campaign campaigns",
            "goals.automation automations",
            "goals.automationBlock automation_blocks",
            "automation_blocks.automation automations",
            "automation_blocks.parent automation_blocks",
            "templates.userid users",
            "webhooks.listid lists",
            "email_activities.contact contacts",
            "email_activities.deal deals",
            "email_activities.user users",
            "conversion_triggers.conversion conversions",
            "contact_conversions.contact contacts",
            "contact_conversions.conversionTrigger conversion_triggers",
            "ecommerce_order_activities.order ecommerce_orders",
            "pipeline_users.dealGroup pipelines",
            "pipeline_users.user users",
            "contact_data.contact contacts",
            "sms.automation automations");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void everyReferenceLeadsToARecordAlsoAfterSomeDays(int days) {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            account.advance(days);

            for (String reference : REFERENCES) {
                String[] part = reference.split("[. ]");
                assertThat(ids(account, part[2])).as(reference).containsAll(values(account, part[0], part[1]));
                assertThat(values(account, part[0], part[1])).as(reference).isNotEmpty();
            }
            assertThat(ids(account, "contacts")).containsAll(tasksOf(account, "Subscriber"));
            assertThat(ids(account, "deals")).containsAll(tasksOf(account, "Deal"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aDealStandsInAStageOfItsPipeline(int days) {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            account.advance(days);

            account.collection("deals").all().filter(deal -> deal.has("stage")).forEach(deal -> {
                ObjectNode stage =
                        account.collection("stages").record(deal.path("stage").asLong());
                assertThat(deal.path("group")).isEqualTo(stage.path("group"));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 41, 97})
    void ownersAndOwnedAgreeWhateverTheSizes(int stages) {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.demo().size("stages", stages).size("pipelines", 83))) {
            account.collection("stages").all().forEach(stage -> {
                ObjectNode pipeline = account.collection("pipelines")
                        .record(stage.path("group").asLong());
                assertThat(pipeline.path("stages")).contains(stage.path("id"));
            });
            assertThat(values(account, "pipelines", "stages")).isEqualTo(ids(account, "stages"));
        }
    }

    private static Set<Long> ids(FakeAccount account, String table) {
        return new TreeSet<>(account.collection(table).ids());
    }

    private static Set<Long> tasksOf(FakeAccount account, String type) {
        Set<Long> ids = new HashSet<>();
        account.collection("tasks")
                .all()
                .filter(task -> task.path("reltype").asText().equals(type))
                .forEach(task -> ids.add(task.path("relid").asLong()));
        return ids;
    }

    private static Set<Long> values(FakeAccount account, String table, String field) {
        Set<Long> values = new TreeSet<>();
        account.collection(table).all().map(record -> record.path(field)).forEach(value -> {
            if (value.isArray()) {
                value.forEach(item -> values.add(item.asLong()));
            } else if (present(value)) {
                values.add(value.asLong());
            }
        });
        return values;
    }

    private static boolean present(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !value.asText().equals("0");
    }
}
