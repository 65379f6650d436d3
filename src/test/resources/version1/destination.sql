-- A destination as version 1.0 wrote it: its tables, with two rows of each object. Statements end at a line with ; alone.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_objects" (
  "object" ${type.name} NOT NULL PRIMARY KEY,
  "mode" ${type.text} NOT NULL,
  "cursor" ${type.text},
  "position" ${type.json},
  "last_full_at" ${type.timestamptz},
  "last_success_at" ${type.timestamptz},
  "last_run_id" ${type.text}
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_runs" (
  "run_id" ${type.name} NOT NULL PRIMARY KEY,
  "object" ${type.name} NOT NULL,
  "mode" ${type.text} NOT NULL,
  "started_at" ${type.timestamptz} NOT NULL,
  "finished_at" ${type.timestamptz},
  "status" ${type.text} NOT NULL,
  "requests" ${type.bigint} NOT NULL,
  "throttled" ${type.bigint} NOT NULL,
  "records_read" ${type.bigint} NOT NULL,
  "rows_inserted" ${type.bigint} NOT NULL,
  "rows_updated" ${type.bigint} NOT NULL,
  "rows_unchanged" ${type.bigint} NOT NULL,
  "rows_deleted" ${type.bigint} NOT NULL,
  "values_rejected" ${type.bigint} NOT NULL,
  "source_total" ${type.bigint},
  "error" ${type.text}
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_rejects" (
  "run_id" ${type.name} NOT NULL,
  "object" ${type.name} NOT NULL,
  "record_id" ${type.text},
  "column_name" ${type.text},
  "value" ${type.text},
  "reason" ${type.text} NOT NULL,
  "at" ${type.timestamptz} NOT NULL
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_seen" (
  "object" ${type.name} NOT NULL,
  "part" ${type.bigint} NOT NULL,
  "ids" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "part")
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_missed" (
  "object" ${type.name} NOT NULL,
  "id" ${type.bigint} NOT NULL,
  PRIMARY KEY ("object", "id")
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_columns" (
  "object" ${type.name} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "field" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "column_name")
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_lease" (
  "name" ${type.name} NOT NULL PRIMARY KEY,
  "holder" ${type.text} NOT NULL,
  "held_until" ${type.bigint} NOT NULL
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"account_contacts" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "account" ${type.bigint},
  "contact" ${type.bigint},
  "job_title" ${type.text},
  "created_timestamp" ${type.timestamptz},
  "updated_timestamp" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"account_contacts" ("id", "account", "contact", "job_title", "created_timestamp", "updated_timestamp", "links", "_synced_at", "_deleted_at") VALUES
  (41, 31, 10421, 'Operations Lead', '2025-07-10 01:30:26.000${zone}', '2025-11-01 12:44:27.000${zone}', '{"account":"https://northquay.api-us1.com/api/3/accountContacts/41/account","contact":"https://northquay.api-us1.com/api/3/accountContacts/41/contact"}', '2026-11-26 21:49:03.768${zone}', NULL),
  (46, 31, 10425, 'Barista Trainer', '2026-05-27 15:10:52.000${zone}', '2026-08-12 15:23:50.000${zone}', '{"account":"https://northquay.api-us1.com/api/3/accountContacts/46/account","contact":"https://northquay.api-us1.com/api/3/accountContacts/46/contact"}', '2026-11-26 21:49:03.768${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"account_custom_field_values" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "account_custom_field_metum_id" ${type.bigint},
  "account_id" ${type.bigint},
  "custom_field_id" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "field_value" ${type.text},
  "field_currency" ${type.text},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"account_custom_field_values" ("id", "account_custom_field_metum_id", "account_id", "custom_field_id", "created_timestamp", "updated_timestamp", "field_value", "field_currency", "links", "_synced_at", "_deleted_at") VALUES
  (78, 1, 34, 1, '2025-07-08 07:08:55.000', '2026-07-29 19:57:14.000', 'NO998877665', NULL, '{"account":"https://northquay.api-us1.com/api/3/accountCustomFieldData/78/account","accountCustomFieldMetum":"https://northquay.api-us1.com/api/3/accountCustomFieldData/78/accountCustomFieldMetum"}', '2026-11-26 21:49:03.728${zone}', NULL),
  (80, 5, 34, 5, '2026-06-30 18:06:38.000', '2026-10-17 00:08:52.000', '[]', NULL, '{"account":"https://northquay.api-us1.com/api/3/accountCustomFieldData/80/account","accountCustomFieldMetum":"https://northquay.api-us1.com/api/3/accountCustomFieldData/80/accountCustomFieldMetum"}', '2026-11-26 21:49:03.728${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"account_custom_fields" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "field_label" ${type.text},
  "field_type" ${type.text},
  "field_options" ${type.json},
  "field_default" ${type.text},
  "field_default_currency" ${type.text},
  "is_form_visible" ${type.bigint},
  "is_required" ${type.bigint},
  "display_order" ${type.bigint},
  "personalization" ${type.text},
  "known_field_id" ${type.bigint},
  "hide_field_flag" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"account_custom_fields" ("id", "field_label", "field_type", "field_options", "field_default", "field_default_currency", "is_form_visible", "is_required", "display_order", "personalization", "known_field_id", "hide_field_flag", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "links", "_synced_at", "_deleted_at") VALUES
  (1, 'VAT number', 'text', NULL, 'n/a', NULL, 0, 0, 1, '', NULL, 0, '2025-05-03 20:49:32.000', '2025-12-02 06:14:41.000', 8, NULL, '{"accountCustomFieldData":"https://northquay.api-us1.com/api/3/accountCustomFieldMeta/1/accountCustomFieldData"}', '2026-11-26 21:49:03.775${zone}', NULL),
  (5, 'Sales region', 'multiselect', '["North","South","Export"]', '1', NULL, 1, 1, 2, 'REGION', 4, 0, '2026-08-11 18:14:49.000', '2026-08-20 14:37:26.000', 8, NULL, '{"accountCustomFieldData":"https://northquay.api-us1.com/api/3/accountCustomFieldMeta/5/accountCustomFieldData"}', '2026-11-26 21:49:03.775${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"accounts" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "name" ${type.text},
  "account_url" ${type.text},
  "created_timestamp" ${type.timestamptz},
  "updated_timestamp" ${type.timestamptz},
  "owner" ${type.bigint},
  "contact_count" ${type.bigint},
  "deal_count" ${type.bigint},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"accounts" ("id", "name", "account_url", "created_timestamp", "updated_timestamp", "owner", "contact_count", "deal_count", "links", "_synced_at", "_deleted_at") VALUES
  (31, 'Alder Coffee House & Söhne', 'https://alder.example', '2025-10-17 10:34:07.000${zone}', '2025-10-20 10:54:12.000${zone}', 8, 0, 0, '{"notes":"https://northquay.api-us1.com/api/3/accounts/31/notes","accountCustomFieldData":"https://northquay.api-us1.com/api/3/accounts/31/accountCustomFieldData","accountContacts":"https://northquay.api-us1.com/api/3/accounts/31/accountContacts","emailActivities":"https://northquay.api-us1.com/api/3/accounts/31/emailActivities","contactEmails":"https://northquay.api-us1.com/api/3/accounts/31/contactEmails","owner":"https://northquay.api-us1.com/api/3/accounts/31/owner"}', '2026-11-26 21:49:03.731${zone}', NULL),
  (34, 'Bluebird Coffee House & Söhne', 'https://bluebird.example', '2026-08-11 05:01:38.000${zone}', '2026-08-11 05:07:47.000${zone}', 4, 0, 0, '{"notes":"https://northquay.api-us1.com/api/3/accounts/34/notes","accountCustomFieldData":"https://northquay.api-us1.com/api/3/accounts/34/accountCustomFieldData","accountContacts":"https://northquay.api-us1.com/api/3/accounts/34/accountContacts","emailActivities":"https://northquay.api-us1.com/api/3/accounts/34/emailActivities","contactEmails":"https://northquay.api-us1.com/api/3/accounts/34/contactEmails","owner":"https://northquay.api-us1.com/api/3/accounts/34/owner"}', '2026-11-26 21:49:03.731${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"addresses" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "company_name" ${type.text},
  "address1" ${type.text},
  "address2" ${type.text},
  "city" ${type.text},
  "state" ${type.text},
  "district" ${type.text},
  "zip" ${type.text},
  "country" ${type.text},
  "allgroup" ${type.bigint},
  "is_default" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "sms_name" ${type.text},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"addresses" ("id", "company_name", "address1", "address2", "city", "state", "district", "zip", "country", "allgroup", "is_default", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "sms_name", "links", "_synced_at", "_deleted_at") VALUES
  (1, 'Northquay Coffee Roasters', '69 Søndre gate', '2nd floor', 'Leeds', '', '', '58361', 'GB', 1, 1, '2025-07-14 10:44:01.000', '2025-11-14 07:21:00.000', 8, 8, NULL, '{"addressGroup":"https://northquay.api-us1.com/api/3/addresses/1/addressGroup","addressList":"https://northquay.api-us1.com/api/3/addresses/1/addressList","forms":"https://northquay.api-us1.com/api/3/addresses/1/forms"}', '2026-11-26 21:49:03.770${zone}', NULL),
  (6, 'Northquay Coffee Training Rooms', '19 Mill Lane', '', 'Malmö', '', '', '91837', 'SE', 1, 0, '2026-09-06 23:14:48.000', '2026-09-13 01:28:02.000', NULL, NULL, NULL, '{"addressGroup":"https://northquay.api-us1.com/api/3/addresses/6/addressGroup","addressList":"https://northquay.api-us1.com/api/3/addresses/6/addressList","forms":"https://northquay.api-us1.com/api/3/addresses/6/forms"}', '2026-11-26 21:49:03.770${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"automations" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "name" ${type.text},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "userid" ${type.bigint},
  "status" ${type.bigint},
  "entered" ${type.bigint},
  "exited" ${type.bigint},
  "hidden" ${type.bigint},
  "entitlements_violation" ${type.bigint},
  "defaultscreenshot" ${type.text},
  "screenshot" ${type.text},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"automations" ("id", "name", "cdate", "mdate", "userid", "status", "entered", "exited", "hidden", "entitlements_violation", "defaultscreenshot", "screenshot", "links", "_synced_at", "_deleted_at") VALUES
  (13, 'Welcome: new subscriber', '2025-02-07 08:03:05.000${zone}', '2025-10-29 16:48:18.000${zone}', 8, 1, 3732, 15, 1, NULL, 'https://img.northquay.example/automation.gif', NULL, '{"campaigns":"https://northquay.api-us1.com/api/3/automations/13/campaigns","contactGoals":"https://northquay.api-us1.com/api/3/automations/13/contactGoals","contactAutomations":"https://northquay.api-us1.com/api/3/automations/13/contactAutomations","blocks":"https://northquay.api-us1.com/api/3/automations/13/blocks","goals":"https://northquay.api-us1.com/api/3/automations/13/goals","sms":"https://northquay.api-us1.com/api/3/automations/13/sms","sitemessages":"https://northquay.api-us1.com/api/3/automations/13/sitemessages","triggers":"https://northquay.api-us1.com/api/3/automations/13/triggers"}', '2026-11-26 21:49:03.769${zone}', NULL),
  (15, 'Win-back after 90 days', '2026-01-02 13:58:43.000${zone}', '2026-01-14 01:32:51.000${zone}', 8, 2, 3448, 290, 1, NULL, 'https://img.northquay.example/automation.gif', NULL, '{"campaigns":"https://northquay.api-us1.com/api/3/automations/15/campaigns","contactGoals":"https://northquay.api-us1.com/api/3/automations/15/contactGoals","contactAutomations":"https://northquay.api-us1.com/api/3/automations/15/contactAutomations","blocks":"https://northquay.api-us1.com/api/3/automations/15/blocks","goals":"https://northquay.api-us1.com/api/3/automations/15/goals","sms":"https://northquay.api-us1.com/api/3/automations/15/sms","sitemessages":"https://northquay.api-us1.com/api/3/automations/15/sitemessages","triggers":"https://northquay.api-us1.com/api/3/automations/15/triggers"}', '2026-11-26 21:49:03.769${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"brandings" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "groupid" ${type.bigint},
  "site_name" ${type.text},
  "site_logo" ${type.text},
  "site_logo_small" ${type.text},
  "header_text_value" ${type.text},
  "header_html_value" ${type.text},
  "footer_text_value" ${type.text},
  "footer_html_value" ${type.text},
  "copyright" ${type.bigint},
  "version" ${type.bigint},
  "license" ${type.bigint},
  "links" ${type.text},
  "help" ${type.bigint},
  "admin_template_htm" ${type.text},
  "admin_template_css" ${type.text},
  "admin_template_htm_backup" ${type.text},
  "admin_template_css_backup" ${type.text},
  "public_template_htm" ${type.text},
  "public_template_css" ${type.text},
  "favicon" ${type.text},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"brandings" ("id", "groupid", "site_name", "site_logo", "site_logo_small", "header_text_value", "header_html_value", "footer_text_value", "footer_html_value", "copyright", "version", "license", "links", "help", "admin_template_htm", "admin_template_css", "admin_template_htm_backup", "admin_template_css_backup", "public_template_htm", "public_template_css", "favicon", "_synced_at", "_deleted_at") VALUES
  (1, 4, 'Northquay Coffee', 'https://img.northquay.example/logo.png', '', '', '<p>Northquay &amp; friends</p>', '', '<b>See you at the bar</b>', 1, 1, 1, '0', 1, '', '', NULL, NULL, '', 'body { margin: 0 }', NULL, '2026-11-26 21:49:03.738${zone}', NULL),
  (4, 6, 'Northquay Wholesale', 'https://img.northquay.example/logo.png', '', '', '<p>Northquay &amp; friends</p>', '', '<b>See you at the bar</b>', 1, 1, 1, '[]', 1, '', '', NULL, NULL, '', 'body { margin: 0 }', NULL, '2026-11-26 21:49:03.738${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"calendar_feeds" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "type" ${type.text},
  "userid" ${type.bigint},
  "token" ${type.text},
  "notification" ${type.bigint},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"calendar_feeds" ("id", "title", "type", "userid", "token", "notification", "cdate", "mdate", "links", "_synced_at", "_deleted_at") VALUES
  (4, 'All tasks', 'All', 8, 'feed-2a56dbc69463dabca4fb3009-not-real', 0, '2025-10-08 18:39:32.000${zone}', '2025-11-22 22:08:38.000${zone}', '{"calendarRels":"https://northquay.api-us1.com/api/3/calendars/4/calendarRels","calendarUsers":"https://northquay.api-us1.com/api/3/calendars/4/calendarUsers"}', '2026-11-26 21:49:03.739${zone}', NULL),
  (7, 'My calls', 'User', 8, 'feed-82bc2ed5fbd49bc4bd9cbbe4-not-real', 15, '2025-11-24 22:43:01.000${zone}', '2025-11-28 19:34:56.000${zone}', '{"calendarRels":"https://northquay.api-us1.com/api/3/calendars/7/calendarRels","calendarUsers":"https://northquay.api-us1.com/api/3/calendars/7/calendarUsers"}', '2026-11-26 21:49:03.739${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"campaigns" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "type" ${type.text},
  "userid" ${type.bigint},
  "segmentid" ${type.bigint},
  "bounceid" ${type.bigint},
  "realcid" ${type.bigint},
  "sendid" ${type.bigint},
  "threadid" ${type.bigint},
  "seriesid" ${type.bigint},
  "formid" ${type.bigint},
  "basetemplateid" ${type.text},
  "basemessageid" ${type.bigint},
  "addressid" ${type.bigint},
  "source" ${type.text},
  "name" ${type.text},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "sdate" ${type.timestamptz},
  "ldate" ${type.timestamptz},
  "send_amt" ${type.bigint},
  "total_amt" ${type.bigint},
  "opens" ${type.bigint},
  "uniqueopens" ${type.bigint},
  "linkclicks" ${type.bigint},
  "uniquelinkclicks" ${type.bigint},
  "subscriberclicks" ${type.bigint},
  "forwards" ${type.bigint},
  "uniqueforwards" ${type.bigint},
  "hardbounces" ${type.bigint},
  "softbounces" ${type.bigint},
  "unsubscribes" ${type.bigint},
  "unsubreasons" ${type.text},
  "updates" ${type.bigint},
  "socialshares" ${type.bigint},
  "replies" ${type.bigint},
  "uniquereplies" ${type.bigint},
  "status" ${type.bigint},
  "public" ${type.bigint},
  "mail_transfer" ${type.bigint},
  "mail_send" ${type.bigint},
  "mail_cleanup" ${type.bigint},
  "mailer_log_file" ${type.text},
  "tracklinks" ${type.text},
  "tracklinksanalytics" ${type.bigint},
  "trackreads" ${type.bigint},
  "trackreadsanalytics" ${type.bigint},
  "analytics_campaign_name" ${type.text},
  "tweet" ${type.bigint},
  "facebook" ${type.bigint},
  "survey" ${type.text},
  "embed_images" ${type.bigint},
  "htmlunsub" ${type.bigint},
  "textunsub" ${type.bigint},
  "htmlunsubdata" ${type.text},
  "textunsubdata" ${type.text},
  "recurring" ${type.text},
  "willrecur" ${type.bigint},
  "split_type" ${type.text},
  "split_content" ${type.bigint},
  "split_offset" ${type.bigint},
  "split_offset_type" ${type.text},
  "split_winner_messageid" ${type.bigint},
  "split_winner_awaiting" ${type.bigint},
  "responder_offset" ${type.bigint},
  "responder_type" ${type.text},
  "responder_existing" ${type.bigint},
  "reminder_field" ${type.text},
  "reminder_format" ${type.text},
  "reminder_type" ${type.text},
  "reminder_offset" ${type.bigint},
  "reminder_offset_type" ${type.text},
  "reminder_offset_sign" ${type.text},
  "reminder_last_cron_run" ${type.text},
  "activerss_interval" ${type.text},
  "activerss_url" ${type.text},
  "activerss_items" ${type.bigint},
  "ip4" ${type.text},
  "laststep" ${type.text},
  "managetext" ${type.bigint},
  "schedule" ${type.bigint},
  "scheduleddate" ${type.text},
  "waitpreview" ${type.bigint},
  "deletestamp" ${type.text},
  "replysys" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "ip" ${type.text},
  "series_send_lock_time" ${type.text},
  "can_skip_approval" ${type.bigint},
  "use_quartz_scheduler" ${type.bigint},
  "verified_opens" ${type.bigint},
  "verified_unique_opens" ${type.bigint},
  "segmentname" ${type.text},
  "has_predictive_content" ${type.bigint},
  "message_id" ${type.bigint},
  "screenshot" ${type.text},
  "campaign_message_id" ${type.bigint},
  "ed_version" ${type.bigint},
  "links" ${type.json},
  "user" ${type.bigint},
  "automation" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"campaigns" ("id", "type", "userid", "segmentid", "bounceid", "realcid", "sendid", "threadid", "seriesid", "formid", "basetemplateid", "basemessageid", "addressid", "source", "name", "cdate", "mdate", "sdate", "ldate", "send_amt", "total_amt", "opens", "uniqueopens", "linkclicks", "uniquelinkclicks", "subscriberclicks", "forwards", "uniqueforwards", "hardbounces", "softbounces", "unsubscribes", "unsubreasons", "updates", "socialshares", "replies", "uniquereplies", "status", "public", "mail_transfer", "mail_send", "mail_cleanup", "mailer_log_file", "tracklinks", "tracklinksanalytics", "trackreads", "trackreadsanalytics", "analytics_campaign_name", "tweet", "facebook", "survey", "embed_images", "htmlunsub", "textunsub", "htmlunsubdata", "textunsubdata", "recurring", "willrecur", "split_type", "split_content", "split_offset", "split_offset_type", "split_winner_messageid", "split_winner_awaiting", "responder_offset", "responder_type", "responder_existing", "reminder_field", "reminder_format", "reminder_type", "reminder_offset", "reminder_offset_type", "reminder_offset_sign", "reminder_last_cron_run", "activerss_interval", "activerss_url", "activerss_items", "ip4", "laststep", "managetext", "schedule", "scheduleddate", "waitpreview", "deletestamp", "replysys", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "ip", "series_send_lock_time", "can_skip_approval", "use_quartz_scheduler", "verified_opens", "verified_unique_opens", "segmentname", "has_predictive_content", "message_id", "screenshot", "campaign_message_id", "ed_version", "links", "user", "automation", "_synced_at", "_deleted_at") VALUES
  (203, 'automation', 4, 0, -1, 0, 0, 0, 0, 0, '0', 0, 6, 'web', 'Autumn gift box offer', '2025-05-30 15:36:46.000${zone}', '2026-06-03 10:06:34.000${zone}', '2025-06-03 16:01:57.000${zone}', '2025-06-05 13:03:01.000${zone}', 6097, 6097, 2832, 236, 75, 46, 18, 0, 0, 12, 24, 2, '0', 0, 0, 0, 0, 5, 1, 0, 0, 0, '0', 'all', 0, 1, 0, '', 0, 0, '', 0, 0, 0, NULL, NULL, 'day1', 0, 'even', 0, 0, 'day', 0, 0, 0, 'subscribe', 0, 'sdate', NULL, 'month_day', 0, 'day', '+', NULL, 'day1', NULL, 10, '3405804023', 'result', 0, 0, NULL, 0, NULL, 0, '2025-05-30 10:36:46.000', '2026-06-03 05:06:34.000', NULL, NULL, '203.0.113.190', NULL, 0, 0, 406, 92, '', 0, 302, 'https://img.northquay.example/c.png', 852, 2, '{"user":"https://northquay.api-us1.com/api/3/campaigns/203/user","automation":"https://northquay.api-us1.com/api/3/campaigns/203/automation","campaignMessage":"https://northquay.api-us1.com/api/3/campaigns/203/campaignMessage","campaignMessages":"https://northquay.api-us1.com/api/3/campaigns/203/campaignMessages","links":"https://northquay.api-us1.com/api/3/campaigns/203/links","aggregateRevenues":"https://northquay.api-us1.com/api/3/campaigns/203/aggregateRevenues","segment":"https://northquay.api-us1.com/api/3/campaigns/203/segment","campaignLists":"https://northquay.api-us1.com/api/3/campaigns/203/campaignLists"}', 4, NULL, '2026-11-26 21:49:03.757${zone}', NULL),
  (206, 'split', 4, 0, -1, 0, 0, 0, 0, 0, '0', 0, 1, 'web', 'Winter gift box offer', '2025-11-12 14:32:10.000${zone}', '2026-04-04 10:25:55.000${zone}', NULL, '2025-11-18 10:50:19.000${zone}', 7990, 7990, 683, 398, 775, 33, 12, 0, 0, 14, 34, 2, '0', 0, 0, 0, 0, 1, 1, 0, 0, 0, '0', 'all', 0, 1, 0, '', 0, 0, '', 0, 0, 0, NULL, NULL, 'day1', 0, 'even', 0, 0, 'day', 0, 0, 0, 'subscribe', 0, 'sdate', NULL, 'month_day', 0, 'day', '+', NULL, 'day1', NULL, 10, '3405803917', 'result', 0, 0, NULL, 0, NULL, 0, '2025-11-12 08:32:10.000', '2026-04-04 05:25:55.000', NULL, NULL, '203.0.113.206', NULL, 0, 0, 690, 96, '', 0, 305, 'https://img.northquay.example/c.png', 672, 2, '{"user":"https://northquay.api-us1.com/api/3/campaigns/206/user","automation":"https://northquay.api-us1.com/api/3/campaigns/206/automation","campaignMessage":"https://northquay.api-us1.com/api/3/campaigns/206/campaignMessage","campaignMessages":"https://northquay.api-us1.com/api/3/campaigns/206/campaignMessages","links":"https://northquay.api-us1.com/api/3/campaigns/206/links","aggregateRevenues":"https://northquay.api-us1.com/api/3/campaigns/206/aggregateRevenues","segment":"https://northquay.api-us1.com/api/3/campaigns/206/segment","campaignLists":"https://northquay.api-us1.com/api/3/campaigns/206/campaignLists"}', 4, NULL, '2026-11-26 21:49:03.757${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"connections" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "service" ${type.text},
  "externalid" ${type.text},
  "name" ${type.text},
  "is_internal" ${type.bigint},
  "status" ${type.bigint},
  "sync_status" ${type.bigint},
  "last_sync" ${type.timestamptz},
  "logo_url" ${type.text},
  "link_url" ${type.text},
  "list_id" ${type.bigint},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"connections" ("id", "service", "externalid", "name", "is_internal", "status", "sync_status", "last_sync", "logo_url", "link_url", "list_id", "cdate", "udate", "links", "_synced_at", "_deleted_at") VALUES
  (1, 'shopify', 'northquay.myshop.example', 'Web shop', 1, 1, 2, '2026-10-29 18:41:08.000${zone}', '', '', 6, '2025-05-23 04:35:22.000${zone}', '2026-01-18 15:22:52.000${zone}', '{"customers":"/api/3/connections/1/customers"}', '2026-11-26 21:49:03.769${zone}', NULL),
  (5, 'tillpoint', 'tp-0001', 'Bar till', 0, 1, 0, '2026-10-29 11:17:23.000${zone}', '', 'https://shop.northquay.example', 0, '2026-01-31 15:04:52.000${zone}', '2026-03-12 15:47:53.000${zone}', '{"customers":"/api/3/connections/5/customers"}', '2026-11-26 21:49:03.769${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"contact_custom_field_values" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "contact" ${type.bigint},
  "field" ${type.bigint},
  "value" ${type.text},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "owner" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"contact_custom_field_values" ("id", "contact", "field", "value", "cdate", "udate", "created_by", "updated_by", "links", "owner", "_synced_at", "_deleted_at") VALUES
  (20112, 10427, 10, '2026-12-02', '2025-03-10 09:04:19.000${zone}', '2025-03-10 09:04:19.000${zone}', 0, 0, '{"owner":"https://northquay.api-us1.com/api/3/fieldValues/20112/owner","field":"https://northquay.api-us1.com/api/3/fieldValues/20112/field"}', 10427, '2026-11-26 21:49:03.743${zone}', NULL),
  (20115, 10427, 8, 'Hotel', '2026-06-10 01:03:08.000${zone}', '2026-06-10 01:03:08.000${zone}', 8, 8, '{"owner":"https://northquay.api-us1.com/api/3/fieldValues/20115/owner","field":"https://northquay.api-us1.com/api/3/fieldValues/20115/field"}', 10427, '2026-11-26 21:49:03.743${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"contact_custom_fields" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "descript" ${type.text},
  "type" ${type.text},
  "isrequired" ${type.bigint},
  "perstag" ${type.text},
  "defval" ${type.text},
  "show_in_list" ${type.bigint},
  "rows" ${type.bigint},
  "cols" ${type.bigint},
  "visible" ${type.bigint},
  "service" ${type.text},
  "ordernum" ${type.bigint},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "options" ${type.json},
  "relations" ${type.json},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"contact_custom_fields" ("id", "title", "descript", "type", "isrequired", "perstag", "defval", "show_in_list", "rows", "cols", "visible", "service", "ordernum", "cdate", "udate", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "options", "relations", "links", "_synced_at", "_deleted_at") VALUES
  (8, 'Trade', NULL, 'dropdown', 0, 'TRADE', NULL, 0, 0, 0, 1, '', 1, '2025-02-25 05:31:51.000${zone}', '2025-02-25 05:31:51.000${zone}', '2025-02-24 23:31:51.000', '2025-02-24 23:31:51.000', NULL, NULL, '["53","54","57"]', '["60"]', '{"options":"https://northquay.api-us1.com/api/3/fields/8/options","relations":"https://northquay.api-us1.com/api/3/fields/8/relations"}', '2026-11-26 21:49:03.742${zone}', NULL),
  (10, 'Next visit', 'Planned visit', 'date', 1, 'NEXT_VISIT', '', 1, 2, 2, 1, '', 2, '2026-01-04 18:27:31.000${zone}', '2026-01-21 00:29:41.000${zone}', '2026-01-04 12:27:31.000', '2026-01-20 18:29:41.000', 8, 8, '[]', '["63"]', '{"options":"https://northquay.api-us1.com/api/3/fields/10/options","relations":"https://northquay.api-us1.com/api/3/fields/10/relations"}', '2026-11-26 21:49:03.742${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"contact_tags" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "contact" ${type.bigint},
  "tag" ${type.bigint},
  "cdate" ${type.timestamptz},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"contact_tags" ("id", "contact", "tag", "cdate", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "links", "_synced_at", "_deleted_at") VALUES
  (90212, 10421, 23, '2025-09-09 11:09:42.000${zone}', '2025-09-09 06:09:42.000', '2025-09-09 06:09:42.000', 8, 8, '{"contact":"/90212/contact","tag":"/90212/tag"}', '2026-11-26 21:49:03.739${zone}', NULL),
  (90214, 10427, 23, '2026-05-31 20:28:37.000${zone}', '2026-05-31 15:28:37.000', '2026-05-31 15:28:37.000', 8, 8, '{"contact":"/90214/contact","tag":"/90214/tag"}', '2026-11-26 21:49:03.739${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"contacts" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "cdate" ${type.timestamptz},
  "email" ${type.text},
  "phone" ${type.text},
  "first_name" ${type.text},
  "last_name" ${type.text},
  "orgid" ${type.bigint},
  "orgname" ${type.text},
  "segmentio_id" ${type.text},
  "bounced_hard" ${type.bigint},
  "bounced_soft" ${type.bigint},
  "bounced_date" ${type.date},
  "ip" ${type.text},
  "ua" ${type.text},
  "hash" ${type.text},
  "socialdata_lastcheck" ${type.timestamp},
  "email_local" ${type.text},
  "email_domain" ${type.text},
  "sentcnt" ${type.bigint},
  "rating_tstamp" ${type.date},
  "gravatar" ${type.bigint},
  "deleted" ${type.bigint},
  "anonymized" ${type.bigint},
  "adate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "edate" ${type.timestamptz},
  "deleted_at" ${type.timestamp},
  "created_utc_timestamp" ${type.timestamp},
  "updated_utc_timestamp" ${type.timestamp},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "email_empty" ${type.boolean},
  "mpp_tracking" ${type.bigint},
  "last_click_date" ${type.text},
  "last_open_date" ${type.text},
  "last_mpp_open_date" ${type.text},
  "best_send_hour" ${type.text},
  "sms_consent" ${type.text},
  "sms_consent_updated_at" ${type.text},
  "whatsapp_id" ${type.text},
  "whatsapp_username" ${type.text},
  "score_values" ${type.json},
  "account_contacts" ${type.json},
  "links" ${type.json},
  "organization" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"contacts" ("id", "cdate", "email", "phone", "first_name", "last_name", "orgid", "orgname", "segmentio_id", "bounced_hard", "bounced_soft", "bounced_date", "ip", "ua", "hash", "socialdata_lastcheck", "email_local", "email_domain", "sentcnt", "rating_tstamp", "gravatar", "deleted", "anonymized", "adate", "udate", "edate", "deleted_at", "created_utc_timestamp", "updated_utc_timestamp", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "email_empty", "mpp_tracking", "last_click_date", "last_open_date", "last_mpp_open_date", "best_send_hour", "sms_consent", "sms_consent_updated_at", "whatsapp_id", "whatsapp_username", "score_values", "account_contacts", "links", "organization", "_synced_at", "_deleted_at") VALUES
  (10421, '2025-02-28 03:52:22.000${zone}', 'luca.haddad1@bluebird.example', '+37 55 434324', 'Luca', 'Haddad', 34, 'Bluebird Coffee House & Söhne', '', 0, 0, NULL, '3405803833', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1)', '1c7f0dbccd2eea8dee0e98f1e3b99496', NULL, 'luca.haddad1', 'bluebird.example', 28, NULL, 0, 0, 0, NULL, '2025-03-12 09:42:14.000${zone}', '2026-09-24 20:19:42.000${zone}', NULL, '2025-02-28 03:52:22.000', '2025-03-12 09:42:14.000', '2025-02-27 21:52:22.000', '2025-03-12 04:42:14.000', NULL, NULL, ${false}, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', '["41"]', '{"contactTags":"https://northquay.api-us1.com/api/3/contacts/10421/contactTags","fieldValues":"https://northquay.api-us1.com/api/3/contacts/10421/fieldValues","contactDeals":"https://northquay.api-us1.com/api/3/contacts/10421/contactDeals","deals":"https://northquay.api-us1.com/api/3/contacts/10421/deals","scoreValues":"https://northquay.api-us1.com/api/3/contacts/10421/scoreValues","accountContacts":"https://northquay.api-us1.com/api/3/contacts/10421/accountContacts"}', 34, '2026-11-26 21:49:03.773${zone}', NULL),
  (10425, '2025-09-08 09:20:56.000${zone}', 'owen.lindqvist2@inbox.example', '', 'Owen', 'Lindqvist', 0, '', '', 0, 0, NULL, '3405804003', '', '637d62ad4f4a950d75ba3a97be0e6261', NULL, 'owen.lindqvist2', 'inbox.example', 2, NULL, 0, 0, 0, NULL, '2026-02-13 05:42:42.000${zone}', '2026-09-06 01:50:55.000${zone}', NULL, '2025-09-08 09:20:56.000', '2026-02-13 05:42:42.000', '2025-09-08 04:20:56.000', '2026-02-12 23:42:42.000', NULL, NULL, ${false}, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', '["46"]', '{"contactTags":"https://northquay.api-us1.com/api/3/contacts/10425/contactTags","fieldValues":"https://northquay.api-us1.com/api/3/contacts/10425/fieldValues","contactDeals":"https://northquay.api-us1.com/api/3/contacts/10425/contactDeals","deals":"https://northquay.api-us1.com/api/3/contacts/10425/deals","scoreValues":"https://northquay.api-us1.com/api/3/contacts/10425/scoreValues","accountContacts":"https://northquay.api-us1.com/api/3/contacts/10425/accountContacts"}', NULL, '2026-11-26 21:49:03.773${zone}', NULL),
  (10427, '2026-09-20 07:15:38.000${zone}', 'contact.novak3@bluebird.example', '+41 73 603661', 'Иван', 'Novak', 34, 'Bluebird Coffee House & Söhne', '', 0, 4, '2026-03-05', '3405804007', 'Mozilla/5.0 (X11; Linux x86_64)', '1a3b7a7cae1e02f2239314f35f2c512c', NULL, 'contact.novak3', 'bluebird.example', 1, NULL, 0, 0, 0, '2026-10-16 18:50:02.000${zone}', '2026-09-21 12:18:17.000${zone}', '2026-10-25 04:24:49.000${zone}', NULL, '2026-09-20 07:15:38.000', '2026-09-21 12:18:17.000', '2026-09-20 02:15:38.000', '2026-09-21 07:18:17.000', NULL, NULL, ${false}, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', '[]', '{"contactTags":"https://northquay.api-us1.com/api/3/contacts/10427/contactTags","fieldValues":"https://northquay.api-us1.com/api/3/contacts/10427/fieldValues","contactDeals":"https://northquay.api-us1.com/api/3/contacts/10427/contactDeals","deals":"https://northquay.api-us1.com/api/3/contacts/10427/deals","scoreValues":"https://northquay.api-us1.com/api/3/contacts/10427/scoreValues","accountContacts":"https://northquay.api-us1.com/api/3/contacts/10427/accountContacts"}', 34, '2026-11-26 21:49:03.773${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"deal_custom_field_values" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "deal_custom_field_metum_id" ${type.bigint},
  "deal_id" ${type.bigint},
  "custom_field_id" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "field_value" ${type.text},
  "field_currency" ${type.text},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"deal_custom_field_values" ("id", "deal_custom_field_metum_id", "deal_id", "custom_field_id", "created_timestamp", "updated_timestamp", "field_value", "field_currency", "links", "_synced_at", "_deleted_at") VALUES
  (132, 4, 517, 4, '2025-05-12 20:47:05.000', '2025-05-14 13:23:58.000', 'Q-2026-0417', NULL, '{"deal":"https://northquay.api-us1.com/api/3/dealCustomFieldData/132/deal","dealCustomFieldMetum":"https://northquay.api-us1.com/api/3/dealCustomFieldData/132/dealCustomFieldMetum"}', '2026-11-26 21:49:03.734${zone}', NULL),
  (133, 7, 512, 7, '2026-10-22 19:23:24.000', '2026-10-28 09:48:17.000', '["North","South","Export"]', NULL, '{"deal":"https://northquay.api-us1.com/api/3/dealCustomFieldData/133/deal","dealCustomFieldMetum":"https://northquay.api-us1.com/api/3/dealCustomFieldData/133/dealCustomFieldMetum"}', '2026-11-26 21:49:03.734${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"deal_custom_fields" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "field_label" ${type.text},
  "field_type" ${type.text},
  "field_options" ${type.json},
  "field_default" ${type.text},
  "field_default_currency" ${type.text},
  "is_form_visible" ${type.bigint},
  "is_required" ${type.bigint},
  "display_order" ${type.bigint},
  "personalization" ${type.text},
  "known_field_id" ${type.bigint},
  "hide_field_flag" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"deal_custom_fields" ("id", "field_label", "field_type", "field_options", "field_default", "field_default_currency", "is_form_visible", "is_required", "display_order", "personalization", "known_field_id", "hide_field_flag", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "links", "_synced_at", "_deleted_at") VALUES
  (4, 'Quote number', 'text', NULL, 'n/a', NULL, 0, 0, 1, '', NULL, 0, '2025-03-30 14:07:31.000', '2025-04-21 12:03:29.000', 8, NULL, '{"dealCustomFieldData":"https://northquay.api-us1.com/api/3/dealCustomFieldMeta/4/dealCustomFieldData"}', '2026-11-26 21:49:03.775${zone}', NULL),
  (7, 'Delivery zone', 'multiselect', '["North","South","Export"]', '1', NULL, 1, 1, 2, 'REGION', 4, 0, '2026-10-01 00:24:12.000', '2026-10-01 04:41:21.000', NULL, NULL, '{"dealCustomFieldData":"https://northquay.api-us1.com/api/3/dealCustomFieldMeta/7/dealCustomFieldData"}', '2026-11-26 21:49:03.775${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"deal_roles" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "created_timestamp" ${type.timestamptz},
  "updated_timestamp" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"deal_roles" ("id", "title", "created_timestamp", "updated_timestamp", "links", "_synced_at", "_deleted_at") VALUES
  (3, 'Budget holder', '2025-09-23 13:51:37.000${zone}', '2026-09-12 05:11:36.000${zone}', '{"contactDeals":"https://northquay.api-us1.com/api/3/dealRoles/3/contactDeals"}', '2026-11-26 21:49:03.735${zone}', NULL),
  (6, 'Technical contact', '2025-12-25 17:03:23.000${zone}', '2026-08-13 21:34:34.000${zone}', '{"contactDeals":"https://northquay.api-us1.com/api/3/dealRoles/6/contactDeals"}', '2026-11-26 21:49:03.735${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"deals" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "hash" ${type.text},
  "owner" ${type.bigint},
  "contact" ${type.bigint},
  "organization" ${type.bigint},
  "group" ${type.bigint},
  "stage" ${type.bigint},
  "title" ${type.text},
  "description" ${type.text},
  "percent" ${type.numeric},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "nextdate" ${type.timestamptz},
  "nexttaskid" ${type.bigint},
  "value" ${type.numeric},
  "currency" ${type.text},
  "win_probability" ${type.numeric},
  "win_probability_mdate" ${type.timestamptz},
  "status" ${type.bigint},
  "activitycount" ${type.bigint},
  "nextdealid" ${type.bigint},
  "edate" ${type.timestamp},
  "links" ${type.json},
  "is_disabled" ${type.boolean},
  "account" ${type.bigint},
  "customer_account" ${type.bigint},
  "next_task" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"deals" ("id", "hash", "owner", "contact", "organization", "group", "stage", "title", "description", "percent", "cdate", "mdate", "nextdate", "nexttaskid", "value", "currency", "win_probability", "win_probability_mdate", "status", "activitycount", "nextdealid", "edate", "links", "is_disabled", "account", "customer_account", "next_task", "_synced_at", "_deleted_at") VALUES
  (512, '26a8dc95', 4, 10427, 34, 5, 9, 'Café opening Marram', 'They open at seven.', 0, '2025-03-12 12:37:38.000${zone}', '2025-03-13 17:46:13.000${zone}', NULL, 941, 9622225, 'gbp', 76, NULL, 0, 8, 512, '2027-07-05 14:40:12.000', '{"dealActivities":"/api/3/deals/512/dealActivities","contact":"/api/3/deals/512/contact","contactDeals":"/api/3/deals/512/contactDeals","group":"/api/3/deals/512/group","nextTask":"/api/3/deals/512/nextTask","notes":"/api/3/deals/512/notes","account":"/api/3/deals/512/account","customerAccount":"/api/3/deals/512/customerAccount","organization":"/api/3/deals/512/organization","owner":"/api/3/deals/512/owner","scoreValues":"/api/3/deals/512/scoreValues","stage":"/api/3/deals/512/stage","tasks":"/api/3/deals/512/tasks","dealCustomFieldData":"/api/3/deals/512/dealCustomFieldData"}', ${false}, 31, 31, 941, '2026-11-26 21:49:03.749${zone}', NULL),
  (517, '5ded094c', 8, 10427, 34, 1, 7, 'Private label Copper Kettle', 'Prefers e-mail.
Never before ten.', 0, '2026-08-31 12:52:33.000${zone}', '2026-10-07 18:12:51.000${zone}', '2026-11-24 23:55:14.000${zone}', 945, 6008801, 'eur', NULL, '2026-09-02 14:23:19.000${zone}', 1, 27, 517, '2027-05-22 00:33:19.000', '{"dealActivities":"/api/3/deals/517/dealActivities","contact":"/api/3/deals/517/contact","contactDeals":"/api/3/deals/517/contactDeals","group":"/api/3/deals/517/group","nextTask":"/api/3/deals/517/nextTask","notes":"/api/3/deals/517/notes","account":"/api/3/deals/517/account","customerAccount":"/api/3/deals/517/customerAccount","organization":"/api/3/deals/517/organization","owner":"/api/3/deals/517/owner","scoreValues":"/api/3/deals/517/scoreValues","stage":"/api/3/deals/517/stage","tasks":"/api/3/deals/517/tasks","dealCustomFieldData":"/api/3/deals/517/dealCustomFieldData"}', ${false}, 31, 31, 945, '2026-11-26 21:49:03.749${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"ecommerce_customers" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "connectionid" ${type.bigint},
  "externalid" ${type.text},
  "email" ${type.text},
  "total_revenue" ${type.numeric},
  "total_orders" ${type.bigint},
  "total_products" ${type.bigint},
  "avg_revenue_per_order" ${type.numeric},
  "avg_product_category" ${type.text},
  "tstamp" ${type.timestamptz},
  "accepts_marketing" ${type.bigint},
  "links" ${type.json},
  "connection" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"ecommerce_customers" ("id", "connectionid", "externalid", "email", "total_revenue", "total_orders", "total_products", "avg_revenue_per_order", "avg_product_category", "tstamp", "accepts_marketing", "links", "connection", "_synced_at", "_deleted_at") VALUES
  (72, 5, 'cust-8694ea', 'contact.novak3@bluebird.example', 647057, 8, 34, 67869, '', '2025-06-05 18:53:13.000${zone}', 1, '{"connection":"/api/3/ecomCustomers/72/connection","orders":"/api/3/ecomCustomers/72/orders"}', 5, '2026-11-26 21:49:03.736${zone}', NULL),
  (75, 5, 'cust-a0804d', 'owen.lindqvist2@inbox.example', 15496, 5, 33, 73826, 'Gifts', '2026-10-26 12:41:29.000${zone}', NULL, '{"connection":"/api/3/ecomCustomers/75/connection","orders":"/api/3/ecomCustomers/75/orders"}', 5, '2026-11-26 21:49:03.736${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"ecommerce_order_products" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "orderid" ${type.bigint},
  "connectionid" ${type.bigint},
  "externalid" ${type.text},
  "sku" ${type.text},
  "name" ${type.text},
  "description" ${type.text},
  "price" ${type.numeric},
  "quantity" ${type.bigint},
  "category" ${type.text},
  "image_url" ${type.text},
  "product_url" ${type.text},
  "created_date" ${type.timestamptz},
  "updated_date" ${type.timestamptz},
  "tstamp" ${type.timestamptz},
  "links" ${type.json},
  "ecom_order" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"ecommerce_order_products" ("id", "orderid", "connectionid", "externalid", "sku", "name", "description", "price", "quantity", "category", "image_url", "product_url", "created_date", "updated_date", "tstamp", "links", "ecom_order", "_synced_at", "_deleted_at") VALUES
  (1503, 881, 5, 'p-447', 'NQ-31', 'Harbour Blend 1 kg', NULL, 16582, 8, 'Equipment', 'https://img.northquay.example/p/1503.jpg', '', '2025-08-02 15:00:12.000${zone}', '2025-10-09 22:02:09.000${zone}', '2025-10-09 22:02:09.000${zone}', '{"ecomOrder":"https://northquay.api-us1.com/api/3/ecomOrderProducts/1503/ecomOrder"}', 881, '2026-11-26 21:49:03.734${zone}', NULL),
  (1505, 883, 5, 'p-137', 'NQ-96', 'Kenya Nyeri 250 g', NULL, 17690, 4, 'Equipment', 'https://img.northquay.example/p/1505.jpg', '', '2026-05-27 08:04:05.000${zone}', '2026-05-28 14:53:32.000${zone}', '2026-05-28 14:53:32.000${zone}', '{"ecomOrder":"https://northquay.api-us1.com/api/3/ecomOrderProducts/1505/ecomOrder"}', 883, '2026-11-26 21:49:03.734${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"ecommerce_orders" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "externalid" ${type.text},
  "externalcheckoutid" ${type.text},
  "order_number" ${type.text},
  "source" ${type.bigint},
  "email" ${type.text},
  "currency" ${type.text},
  "connectionid" ${type.bigint},
  "customerid" ${type.bigint},
  "order_url" ${type.text},
  "shipping_method" ${type.text},
  "total_price" ${type.numeric},
  "shipping_amount" ${type.numeric},
  "tax_amount" ${type.numeric},
  "discount_amount" ${type.numeric},
  "external_created_date" ${type.timestamptz},
  "external_updated_date" ${type.timestamptz},
  "abandoned_date" ${type.timestamptz},
  "total_products" ${type.bigint},
  "created_date" ${type.timestamptz},
  "updated_date" ${type.timestamptz},
  "state" ${type.bigint},
  "connection" ${type.bigint},
  "order_products" ${type.json},
  "customer" ${type.bigint},
  "order_date" ${type.timestamptz},
  "tstamp" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"ecommerce_orders" ("id", "externalid", "externalcheckoutid", "order_number", "source", "email", "currency", "connectionid", "customerid", "order_url", "shipping_method", "total_price", "shipping_amount", "tax_amount", "discount_amount", "external_created_date", "external_updated_date", "abandoned_date", "total_products", "created_date", "updated_date", "state", "connection", "order_products", "customer", "order_date", "tstamp", "links", "_synced_at", "_deleted_at") VALUES
  (881, 'NQ-10056', NULL, '1', 1, 'owen.lindqvist2@inbox.example', 'SEK', 5, 75, 'https://shop.northquay.example/o/881', '', NULL, 717, 7019, 0, '2025-01-13 04:46:46.000${zone}', '2025-01-13 04:46:46.000${zone}', NULL, 2, '2025-01-13 04:46:46.000${zone}', '2025-01-13 04:46:46.000${zone}', 1, 5, '["1503"]', 75, '2025-01-13 04:46:46.000${zone}', '2025-01-13 04:46:46.000${zone}', '{"connection":"https://northquay.api-us1.com/api/3/ecomOrders/881/connection","customer":"https://northquay.api-us1.com/api/3/ecomOrders/881/customer","orderProducts":"https://northquay.api-us1.com/api/3/ecomOrders/881/orderProducts","orderDiscounts":"https://northquay.api-us1.com/api/3/ecomOrders/881/orderDiscounts","orderActivities":"https://northquay.api-us1.com/api/3/ecomOrders/881/orderActivities"}', '2026-11-26 21:49:03.742${zone}', NULL),
  (883, 'NQ-20049', 'df9de7f759f5', '2', 0, 'owen.lindqvist2@inbox.example', 'USD', 5, 75, '', '', 52244, 0, 1352, 500, '2026-02-28 20:28:17.000${zone}', NULL, NULL, 3, '2026-02-28 20:28:17.000${zone}', '2026-10-27 01:07:04.000${zone}', 4, 5, '["1505"]', 75, '2026-02-28 20:28:17.000${zone}', '2026-10-27 01:07:04.000${zone}', '{"connection":"https://northquay.api-us1.com/api/3/ecomOrders/883/connection","customer":"https://northquay.api-us1.com/api/3/ecomOrders/883/customer","orderProducts":"https://northquay.api-us1.com/api/3/ecomOrders/883/orderProducts","orderDiscounts":"https://northquay.api-us1.com/api/3/ecomOrders/883/orderDiscounts","orderActivities":"https://northquay.api-us1.com/api/3/ecomOrders/883/orderActivities"}', '2026-11-26 21:49:03.742${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"forms" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "name" ${type.text},
  "action" ${type.text},
  "actiondata" ${type.json},
  "submit" ${type.text},
  "submitdata" ${type.json},
  "url" ${type.text},
  "layout" ${type.text},
  "title" ${type.text},
  "body" ${type.text},
  "button" ${type.text},
  "thanks" ${type.text},
  "style" ${type.json},
  "options" ${type.json},
  "cfields" ${type.json},
  "parentformid" ${type.bigint},
  "userid" ${type.bigint},
  "addressid" ${type.bigint},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "entries" ${type.bigint},
  "aid" ${type.bigint},
  "defaultscreenshot" ${type.text},
  "recent" ${type.json},
  "contacts" ${type.bigint},
  "deals" ${type.bigint},
  "links" ${type.json},
  "address" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"forms" ("id", "name", "action", "actiondata", "submit", "submitdata", "url", "layout", "title", "body", "button", "thanks", "style", "options", "cfields", "parentformid", "userid", "addressid", "cdate", "udate", "entries", "aid", "defaultscreenshot", "recent", "contacts", "deals", "links", "address", "_synced_at", "_deleted_at") VALUES
  (6, 'Price list request', '', '{"actions":[{"type":"subscribe-to-list","email":"hello@northquay.example","list":"6"}]}', 'show-thank-you', '{"url":""}', '', 'inline-form', '', '', 'Send', 'Thank you ☕', '{"background":"FFFFFF","dark":false,"width":480,"button":{"padding":"12","background":"2B4A52","border":{"radius":4,"width":0}}}', '{"blanks_overwrite":true,"confaction":"show-message","sendoptin":false,"optin_id":2,"confform":"2"}', '[{"type":"header","header":"Ask for our price list","class":"_x1"},{"type":"html","html":"<p>Printed or PDF</p>","class":"_x2"}]', 0, 4, 0, '2025-02-20 20:17:05.000${zone}', '2025-09-08 21:02:55.000${zone}', 440, 0, 'https://img.northquay.example/form.gif', '[]', 30, 0, '{"address":"https://northquay.api-us1.com/api/3/forms/6/address"}', NULL, '2026-11-26 21:49:03.733${zone}', NULL),
  (9, 'Tasting sign-up', 'https://forms.northquay.example', '[]', 'redirect', '{"url":"https://northquay.example/ok"}', '', 'modal', 'Join', NULL, 'Join', 'Thank you ☕', '{"button":{"padding":10}}', '[]', '[]', 0, 4, 0, '2026-02-07 01:08:21.000${zone}', NULL, 365, 0, 'https://img.northquay.example/form.gif', '["10421"]', 16, 0, '{"address":"https://northquay.api-us1.com/api/3/forms/9/address"}', NULL, '2026-11-26 21:49:03.733${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"group_limits" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "groupid" ${type.bigint},
  "limit_mail" ${type.bigint},
  "limit_mail_type" ${type.text},
  "limit_contact" ${type.bigint},
  "limit_list" ${type.bigint},
  "limit_campaign" ${type.bigint},
  "limit_campaign_type" ${type.text},
  "limit_attachment" ${type.bigint},
  "limit_user" ${type.bigint},
  "abuse_ratio" ${type.bigint},
  "force_sender_info" ${type.bigint},
  "links" ${type.json},
  "group" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"group_limits" ("id", "groupid", "limit_mail", "limit_mail_type", "limit_contact", "limit_list", "limit_campaign", "limit_campaign_type", "limit_attachment", "limit_user", "abuse_ratio", "force_sender_info", "links", "group", "_synced_at", "_deleted_at") VALUES
  (5, 4, 0, 'month', 0, 0, 0, 'month', -1, 0, 4, 0, '{"group":"https://northquay.api-us1.com/api/3/groupLimits/5/group"}', 4, '2026-11-26 21:49:03.735${zone}', NULL),
  (6, 6, 5000, 'month1st', 2500, 10, 20, 'week', 0, 3, 4, 1, '{"group":"https://northquay.api-us1.com/api/3/groupLimits/6/group"}', 6, '2026-11-26 21:49:03.735${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"groups" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "descript" ${type.text},
  "unsubscribelink" ${type.bigint},
  "optinconfirm" ${type.bigint},
  "p_admin" ${type.bigint},
  "pg_list_add" ${type.bigint},
  "pg_list_edit" ${type.bigint},
  "pg_list_delete" ${type.bigint},
  "pg_list_headers" ${type.bigint},
  "pg_list_emailaccount" ${type.bigint},
  "pg_list_bounce" ${type.bigint},
  "pg_message_add" ${type.bigint},
  "pg_message_edit" ${type.bigint},
  "pg_message_delete" ${type.bigint},
  "pg_message_send" ${type.bigint},
  "pg_contact_add" ${type.bigint},
  "pg_contact_edit" ${type.bigint},
  "pg_contact_delete" ${type.bigint},
  "pg_contact_merge" ${type.bigint},
  "pg_contact_import" ${type.bigint},
  "pg_contact_approve" ${type.bigint},
  "pg_contact_export" ${type.bigint},
  "pg_contact_sync" ${type.bigint},
  "pg_contact_filters" ${type.bigint},
  "pg_contact_actions" ${type.bigint},
  "pg_contact_fields" ${type.bigint},
  "pg_user_add" ${type.bigint},
  "pg_user_edit" ${type.bigint},
  "pg_user_delete" ${type.bigint},
  "pg_group_add" ${type.bigint},
  "pg_group_edit" ${type.bigint},
  "pg_group_delete" ${type.bigint},
  "pg_template_add" ${type.bigint},
  "pg_template_edit" ${type.bigint},
  "pg_template_delete" ${type.bigint},
  "pg_personalization_add" ${type.bigint},
  "pg_personalization_edit" ${type.bigint},
  "pg_personalization_delete" ${type.bigint},
  "pg_automation_manage" ${type.bigint},
  "pg_form_edit" ${type.bigint},
  "pg_reports_campaign" ${type.bigint},
  "pg_reports_list" ${type.bigint},
  "pg_reports_user" ${type.bigint},
  "pg_reports_trend" ${type.bigint},
  "pg_startup_reports" ${type.bigint},
  "pg_startup_gettingstarted" ${type.bigint},
  "pg_deal" ${type.bigint},
  "pg_deal_delete" ${type.bigint},
  "pg_deal_reassign" ${type.bigint},
  "pg_deal_group_add" ${type.bigint},
  "pg_deal_group_edit" ${type.bigint},
  "pg_deal_group_delete" ${type.bigint},
  "pg_saved_responses_manage" ${type.bigint},
  "sdate" ${type.timestamptz},
  "req_approval" ${type.bigint},
  "req_approval1st" ${type.bigint},
  "req_approval_notify" ${type.text},
  "socialdata" ${type.bigint},
  "pg_reports_deal" ${type.bigint},
  "pg_account_add" ${type.bigint},
  "pg_account_edit" ${type.bigint},
  "pg_account_delete" ${type.bigint},
  "pg_account_manage_custom_field" ${type.bigint},
  "pg_deal_fields" ${type.bigint},
  "pg_mfa_admin" ${type.bigint},
  "pg_deal_export" ${type.bigint},
  "pg_deal_manage_roles" ${type.bigint},
  "pg_account_note_add" ${type.bigint},
  "pg_account_note_edit" ${type.bigint},
  "pg_account_note_delete" ${type.bigint},
  "pg_deal_note_add" ${type.bigint},
  "pg_deal_note_edit" ${type.bigint},
  "pg_deal_note_delete" ${type.bigint},
  "pg_deal_list_all" ${type.bigint},
  "pg_tag_manage" ${type.bigint},
  "pg_contact_resubscribe" ${type.bigint},
  "pg_deal_import" ${type.bigint},
  "pg_account_import" ${type.bigint},
  "pg_account_export" ${type.bigint},
  "pg_landing_pages_access" ${type.bigint},
  "pg_web_personalization_manage" ${type.bigint},
  "pg_account_reassign" ${type.bigint},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"groups" ("id", "title", "descript", "unsubscribelink", "optinconfirm", "p_admin", "pg_list_add", "pg_list_edit", "pg_list_delete", "pg_list_headers", "pg_list_emailaccount", "pg_list_bounce", "pg_message_add", "pg_message_edit", "pg_message_delete", "pg_message_send", "pg_contact_add", "pg_contact_edit", "pg_contact_delete", "pg_contact_merge", "pg_contact_import", "pg_contact_approve", "pg_contact_export", "pg_contact_sync", "pg_contact_filters", "pg_contact_actions", "pg_contact_fields", "pg_user_add", "pg_user_edit", "pg_user_delete", "pg_group_add", "pg_group_edit", "pg_group_delete", "pg_template_add", "pg_template_edit", "pg_template_delete", "pg_personalization_add", "pg_personalization_edit", "pg_personalization_delete", "pg_automation_manage", "pg_form_edit", "pg_reports_campaign", "pg_reports_list", "pg_reports_user", "pg_reports_trend", "pg_startup_reports", "pg_startup_gettingstarted", "pg_deal", "pg_deal_delete", "pg_deal_reassign", "pg_deal_group_add", "pg_deal_group_edit", "pg_deal_group_delete", "pg_saved_responses_manage", "sdate", "req_approval", "req_approval1st", "req_approval_notify", "socialdata", "pg_reports_deal", "pg_account_add", "pg_account_edit", "pg_account_delete", "pg_account_manage_custom_field", "pg_deal_fields", "pg_mfa_admin", "pg_deal_export", "pg_deal_manage_roles", "pg_account_note_add", "pg_account_note_edit", "pg_account_note_delete", "pg_deal_note_add", "pg_deal_note_edit", "pg_deal_note_delete", "pg_deal_list_all", "pg_tag_manage", "pg_contact_resubscribe", "pg_deal_import", "pg_account_import", "pg_account_export", "pg_landing_pages_access", "pg_web_personalization_manage", "pg_account_reassign", "links", "_synced_at", "_deleted_at") VALUES
  (4, 'Administrators', 'Full access', 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, '2024-12-25 21:15:18.000${zone}', 0, 2, 'boss@northquay.example', 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, '{"userGroups":"https://northquay.api-us1.com/api/3/groups/4/userGroups","groupLimit":"https://northquay.api-us1.com/api/3/groups/4/groupLimit","dealGroupGroups":"https://northquay.api-us1.com/api/3/groups/4/dealGroupGroups","listGroups":"https://northquay.api-us1.com/api/3/groups/4/listGroups","addressGroups":"https://northquay.api-us1.com/api/3/groups/4/addressGroups","automationGroups":"https://northquay.api-us1.com/api/3/groups/4/automationGroups"}', '2026-11-26 21:49:03.733${zone}', NULL),
  (6, 'Sales', 'Deals and contacts', 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, '2026-03-13 01:30:28.000${zone}', 0, 2, '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, '{"userGroups":"https://northquay.api-us1.com/api/3/groups/6/userGroups","groupLimit":"https://northquay.api-us1.com/api/3/groups/6/groupLimit","dealGroupGroups":"https://northquay.api-us1.com/api/3/groups/6/dealGroupGroups","listGroups":"https://northquay.api-us1.com/api/3/groups/6/listGroups","addressGroups":"https://northquay.api-us1.com/api/3/groups/6/addressGroups","automationGroups":"https://northquay.api-us1.com/api/3/groups/6/automationGroups"}', '2026-11-26 21:49:03.733${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"lists" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "stringid" ${type.text},
  "userid" ${type.bigint},
  "name" ${type.text},
  "cdate" ${type.timestamptz},
  "p_use_tracking" ${type.bigint},
  "p_use_analytics_read" ${type.bigint},
  "p_use_analytics_link" ${type.bigint},
  "p_use_twitter" ${type.bigint},
  "p_use_facebook" ${type.bigint},
  "p_embed_image" ${type.bigint},
  "p_use_captcha" ${type.bigint},
  "send_last_broadcast" ${type.bigint},
  "private" ${type.bigint},
  "analytics_domains" ${type.text},
  "analytics_source" ${type.text},
  "analytics_ua" ${type.text},
  "twitter_token" ${type.text},
  "twitter_token_secret" ${type.text},
  "facebook_session" ${type.text},
  "carboncopy" ${type.text},
  "subscription_notify" ${type.text},
  "unsubscription_notify" ${type.text},
  "require_name" ${type.bigint},
  "get_unsubscribe_reason" ${type.bigint},
  "to_name" ${type.text},
  "optinoptout" ${type.bigint},
  "sender_name" ${type.text},
  "sender_addr1" ${type.text},
  "sender_addr2" ${type.text},
  "sender_city" ${type.text},
  "sender_state" ${type.text},
  "sender_zip" ${type.text},
  "sender_country" ${type.text},
  "sender_phone" ${type.text},
  "sender_url" ${type.text},
  "sender_reminder" ${type.text},
  "fulladdress" ${type.text},
  "optinmessageid" ${type.bigint},
  "optoutconf" ${type.bigint},
  "deletestamp" ${type.text},
  "udate" ${type.timestamptz},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "user" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"lists" ("id", "stringid", "userid", "name", "cdate", "p_use_tracking", "p_use_analytics_read", "p_use_analytics_link", "p_use_twitter", "p_use_facebook", "p_embed_image", "p_use_captcha", "send_last_broadcast", "private", "analytics_domains", "analytics_source", "analytics_ua", "twitter_token", "twitter_token_secret", "facebook_session", "carboncopy", "subscription_notify", "unsubscription_notify", "require_name", "get_unsubscribe_reason", "to_name", "optinoptout", "sender_name", "sender_addr1", "sender_addr2", "sender_city", "sender_state", "sender_zip", "sender_country", "sender_phone", "sender_url", "sender_reminder", "fulladdress", "optinmessageid", "optoutconf", "deletestamp", "udate", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "links", "user", "_synced_at", "_deleted_at") VALUES
  (3, 'monthlynewsletter', 8, 'Monthly newsletter', '2025-07-08 14:24:32.000${zone}', 1, 0, 0, 0, 0, 1, 1, 0, 0, NULL, '', '', '', '', NULL, NULL, NULL, NULL, 0, 0, 'Friend of coffee', 1, 'Northquay Coffee', '7 Ropewalk', '', 'Leeds', '', 'LS1 9XX', 'GB', '', 'https://northquay.example', 'You asked for our letters.', '', 0, 0, NULL, '2025-08-06 21:32:48.000${zone}', '2025-07-08 09:24:32.000', '2025-08-06 16:32:48.000', 8, 8, '{"contactGoalLists":"https://northquay.api-us1.com/api/3/lists/3/contactGoalLists","user":"https://northquay.api-us1.com/api/3/lists/3/user","addressLists":"https://northquay.api-us1.com/api/3/lists/3/addressLists"}', 8, '2026-11-26 21:49:03.727${zone}', NULL),
  (6, 'wholesalenews', 4, 'Wholesale news', '2025-12-02 04:35:12.000${zone}', 1, 0, 0, 0, 0, 1, 1, 0, 0, NULL, '', '', '', '', NULL, NULL, NULL, NULL, 0, 0, 'Friend of coffee', 1, 'Northquay Coffee', '7 Ropewalk', '', 'Leeds', '', 'LS1 9XX', 'GB', '', 'https://northquay.example', 'You asked for our letters.', '', 0, 0, NULL, '2026-04-22 08:48:48.000${zone}', '2025-12-01 22:35:12.000', '2026-04-22 03:48:48.000', NULL, NULL, '{"contactGoalLists":"https://northquay.api-us1.com/api/3/lists/6/contactGoalLists","user":"https://northquay.api-us1.com/api/3/lists/6/user","addressLists":"https://northquay.api-us1.com/api/3/lists/6/addressLists"}', 4, '2026-11-26 21:49:03.727${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"messages" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "userid" ${type.bigint},
  "ed_instanceid" ${type.bigint},
  "ed_version" ${type.bigint},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "name" ${type.text},
  "fromname" ${type.text},
  "fromemail" ${type.text},
  "reply2" ${type.text},
  "priority" ${type.bigint},
  "charset" ${type.text},
  "encoding" ${type.text},
  "format" ${type.text},
  "subject" ${type.text},
  "preheader_text" ${type.text},
  "text" ${type.text},
  "html" ${type.text},
  "htmlfetch" ${type.text},
  "textfetch" ${type.text},
  "hidden" ${type.bigint},
  "preview_mime" ${type.text},
  "preview_data" ${type.text},
  "has_predictive_content" ${type.bigint},
  "links" ${type.json},
  "user" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"messages" ("id", "userid", "ed_instanceid", "ed_version", "cdate", "mdate", "name", "fromname", "fromemail", "reply2", "priority", "charset", "encoding", "format", "subject", "preheader_text", "text", "html", "htmlfetch", "textfetch", "hidden", "preview_mime", "preview_data", "has_predictive_content", "links", "user", "_synced_at", "_deleted_at") VALUES
  (302, 4, 0, 3, '2025-10-22 19:04:43.000${zone}', '2026-09-11 23:02:21.000${zone}', 'Easter harvest letter', 'Northquay Coffee', 'letters@northquay.example', '', 3, 'utf-8', 'quoted-printable', 'mime', 'Nouveaux arrivages', 'Los geht’s', 'Dear %FIRSTNAME%,

Small cups, thick walls, no logo. They keep the crema warm, stack well, and survive the dishwasher of a busy café.

	Northquay Coffee
', '<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northquay Coffee: news from the roastery</title>
</head>
<body style="margin:0;padding:0;background-color:#f4efe8;font-family:Georgia,''Times New Roman'',serif;color:#2b2320">
<div style="display:none;max-height:0;overflow:hidden">Winter at the roastery, %FIRSTNAME%</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4efe8">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:600px;max-width:100%;background-color:#ffffff">
<tr><td style="padding:28px 32px;background-color:#2b4a52;color:#ffffff;font-size:26px;line-height:32px">Northquay Coffee</td></tr>
<tr><td style="padding:32px 32px 8px 32px;font-size:22px;line-height:30px">December: brewing class</td></tr>
<tr><td style="padding:0 32px 24px 32px;font-size:16px;line-height:25px">Dear %FIRSTNAME%,<br><br>We visited the cooperative in March and brought back eleven bags, four recipes and a great respect for people who pick by hand.</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/755.jpg" width="160" height="160" alt="Gooseneck kettle" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Milk pitcher 0.6 l</strong><br>For those who like their evenings calm: decaffeinated with spring water, roasted a shade lighter, and sweet as toffee in the cup.<br><br><a href="https://shop.northquay.example/p/5452?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/418.jpg" width="160" height="160" alt="V60 filter papers" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Cleaning tablets</strong><br>A washed lot from the slopes above the lake: bergamot, honey and a long, clean finish that holds up well as filter and surprises with milk.<br><br><a href="https://shop.northquay.example/p/6622?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/624.jpg" width="160" height="160" alt="Cold brew jug" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Gooseneck kettle</strong><br>Roasted on Mondays and packed on Tuesdays, this blend is what our own bar pours from opening until the last cup in the evening.<br><br><a href="https://shop.northquay.example/p/1967?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/525.jpg" width="160" height="160" alt=""Night Shift" espresso 1 kg" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Decaf Colombia 500 g</strong><br>Small cups, thick walls, no logo. They keep the crema warm, stack well, and survive the dishwasher of a busy café.<br><br><a href="https://shop.northquay.example/p/3874?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/898.jpg" width="160" height="160" alt="Brazil Cerrado 1 kg" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Ethiopia Yirgacheffe 250 g</strong><br>We visited the cooperative in March and brought back eleven bags, four recipes and a great respect for people who pick by hand.<br><br><a href="https://shop.northquay.example/p/6417?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/167.jpg" width="160" height="160" alt="Cold brew jug" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Decaf Colombia 500 g</strong><br>The grinder that lives in our training room, now with a steel axle and a jar that does not roll off the table when you look away.<br><br><a href="https://shop.northquay.example/p/6322?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/668.jpg" width="160" height="160" alt="Harbour Blend 1 kg" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Gift box "Morning"</strong><br>The grinder that lives in our training room, now with a steel axle and a jar that does not roll off the table when you look away.<br><br><a href="https://shop.northquay.example/p/3094?utm_source=mail&amp;utm_campaign=302" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td align="center" style="padding:8px 32px 36px 32px"><a href="https://shop.northquay.example/" style="display:inline-block;padding:14px 28px;background-color:#b5532a;color:#ffffff;text-decoration:none;font-size:16px">To the shop</a></td></tr>
<tr><td style="padding:20px 32px;background-color:#ece4d9;font-size:12px;line-height:18px;color:#6b5d53">You receive this letter because you asked for it at northquay.example.<br>Northquay Coffee Roasters, 7 Ropewalk, Leeds LS1 9XX<br><a href="%UNSUBSCRIBELINK%" style="color:#6b5d53">No more letters</a> · <a href="%WEBCOPY%" style="color:#6b5d53">Read in the browser</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
', 'now', 'now', 0, '', NULL, 0, '{"user":"https://northquay.api-us1.com/api/3/messages/302/user","hyperlinks":"https://northquay.api-us1.com/api/3/messages/302/hyperlinks"}', 4, '2026-11-26 21:49:03.770${zone}', NULL),
  (305, 8, 0, 3, '2025-11-24 11:13:38.000${zone}', '2026-01-24 01:55:28.000${zone}', 'Winter harvest letter', 'Northquay Coffee', 'letters@northquay.example', 'hello@northquay.example', 3, 'utf-8', 'quoted-printable', 'mime', 'New at Northquay – 24 pages', '', 'Dear %FIRSTNAME%,

A washed lot from the slopes above the lake: bergamot, honey and a long, clean finish that holds up well as filter and surprises with milk.

	Northquay Coffee
', '<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northquay Coffee: news from the roastery</title>
</head>
<body style="margin:0;padding:0;background-color:#f4efe8;font-family:Georgia,''Times New Roman'',serif;color:#2b2320">
<div style="display:none;max-height:0;overflow:hidden">January at the roastery, %FIRSTNAME%</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4efe8">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:600px;max-width:100%;background-color:#ffffff">
<tr><td style="padding:28px 32px;background-color:#2b4a52;color:#ffffff;font-size:26px;line-height:32px">Northquay Coffee</td></tr>
<tr><td style="padding:32px 32px 8px 32px;font-size:22px;line-height:30px">Summer: espresso guide</td></tr>
<tr><td style="padding:0 32px 24px 32px;font-size:16px;line-height:25px">Dear %FIRSTNAME%,<br><br>We visited the cooperative in March and brought back eleven bags, four recipes and a great respect for people who pick by hand.</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/926.jpg" width="160" height="160" alt="Decaf Colombia 500 g" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Brazil Cerrado 1 kg</strong><br>Small cups, thick walls, no logo. They keep the crema warm, stack well, and survive the dishwasher of a busy café.<br><br><a href="https://shop.northquay.example/p/6149?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/825.jpg" width="160" height="160" alt="Milk pitcher 0.6 l" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Harbour Blend 1 kg</strong><br>Roasted on Mondays and packed on Tuesdays, this blend is what our own bar pours from opening until the last cup in the evening.<br><br><a href="https://shop.northquay.example/p/2200?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/186.jpg" width="160" height="160" alt="Ethiopia Yirgacheffe 250 g" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">V60 filter papers</strong><br>We visited the cooperative in March and brought back eleven bags, four recipes and a great respect for people who pick by hand.<br><br><a href="https://shop.northquay.example/p/6814?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/112.jpg" width="160" height="160" alt="Espresso cups, set of 6" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">V60 filter papers</strong><br>Our friends at the bakery next door asked for something dark enough to stand up to their cinnamon rolls. This is what we came up with.<br><br><a href="https://shop.northquay.example/p/4458?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/301.jpg" width="160" height="160" alt="Gooseneck kettle" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Hand grinder</strong><br>We visited the cooperative in March and brought back eleven bags, four recipes and a great respect for people who pick by hand.<br><br><a href="https://shop.northquay.example/p/8612?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/264.jpg" width="160" height="160" alt="V60 filter papers" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Gooseneck kettle</strong><br>Our friends at the bakery next door asked for something dark enough to stand up to their cinnamon rolls. This is what we came up with.<br><br><a href="https://shop.northquay.example/p/5604?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td style="padding:0 32px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #e3d9cc">
<tr>
<td width="160" valign="top" style="padding:20px 20px 0 0"><img src="https://img.northquay.example/mail/305.jpg" width="160" height="160" alt="Ethiopia Yirgacheffe 250 g" style="display:block;border:0"></td>
<td valign="top" style="padding:20px 0 0 0;font-size:15px;line-height:23px"><strong style="font-size:17px">Hand grinder</strong><br>For those who like their evenings calm: decaffeinated with spring water, roasted a shade lighter, and sweet as toffee in the cup.<br><br><a href="https://shop.northquay.example/p/5940?utm_source=mail&amp;utm_campaign=305" style="color:#2b4a52;text-decoration:underline">Have a closer look</a></td>
</tr>
</table>
</td></tr>
<tr><td align="center" style="padding:8px 32px 36px 32px"><a href="https://shop.northquay.example/" style="display:inline-block;padding:14px 28px;background-color:#b5532a;color:#ffffff;text-decoration:none;font-size:16px">To the shop</a></td></tr>
<tr><td style="padding:20px 32px;background-color:#ece4d9;font-size:12px;line-height:18px;color:#6b5d53">You receive this letter because you asked for it at northquay.example.<br>Northquay Coffee Roasters, 7 Ropewalk, Leeds LS1 9XX<br><a href="%UNSUBSCRIBELINK%" style="color:#6b5d53">No more letters</a> · <a href="%WEBCOPY%" style="color:#6b5d53">Read in the browser</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
', 'now', 'now', 0, '', NULL, 0, '{"user":"https://northquay.api-us1.com/api/3/messages/305/user","hyperlinks":"https://northquay.api-us1.com/api/3/messages/305/hyperlinks"}', 8, '2026-11-26 21:49:03.770${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"pipelines" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "currency" ${type.text},
  "autoassign" ${type.bigint},
  "allusers" ${type.bigint},
  "allgroups" ${type.bigint},
  "win_probability_initialize_date" ${type.text},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "stages" ${type.json},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"pipelines" ("id", "title", "currency", "autoassign", "allusers", "allgroups", "win_probability_initialize_date", "cdate", "udate", "stages", "links", "_synced_at", "_deleted_at") VALUES
  (1, 'Wholesale', 'eur', 1, 1, 0, NULL, '2024-11-25 17:00:17.000${zone}', '2025-03-14 21:13:33.000${zone}', '["7"]', '{"stages":"/api/3/dealGroups/1/stages","dealGroupUsers":"/api/3/dealGroups/1/dealGroupUsers","dealGroupGroups":"/api/3/dealGroups/1/dealGroupGroups","winProbabilityFeatures":"/api/3/dealGroups/1/winProbabilityFeatures"}', '2026-11-26 21:49:03.743${zone}', NULL),
  (5, 'Machines', 'gbp', 1, 1, 1, '2026-04-07 11:00:58', '2026-04-07 16:00:58.000${zone}', '2026-05-29 05:05:16.000${zone}', '["9"]', '{"stages":"/api/3/dealGroups/5/stages","dealGroupUsers":"/api/3/dealGroups/5/dealGroupUsers","dealGroupGroups":"/api/3/dealGroups/5/dealGroupGroups","winProbabilityFeatures":"/api/3/dealGroups/5/winProbabilityFeatures"}', '2026-11-26 21:49:03.743${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"saved_responses" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "subject" ${type.text},
  "body" ${type.text},
  "ldate" ${type.timestamptz},
  "last_sent_user_id" ${type.bigint},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"saved_responses" ("id", "title", "subject", "body", "ldate", "last_sent_user_id", "cdate", "mdate", "links", "_synced_at", "_deleted_at") VALUES
  (6, 'Delivery delay', 'About your order', '<p>A washed lot from the slopes above the lake: bergamot, honey and a long, clean finish that holds up well as filter and surprises with milk.</p>', NULL, 8, '2025-08-15 08:20:57.000${zone}', '2026-02-18 03:22:25.000${zone}', '{"user":"https://northquay.api-us1.com/api/3/savedResponses/6/user","savedResponseCategorySavedResponse":"https://northquay.api-us1.com/api/3/savedResponses/6/savedResponseCategorySavedResponse"}', '2026-11-26 21:49:03.772${zone}', NULL),
  (11, 'Price list', 'Re: your question', '<p>Grind a little finer than usual, pour slowly, wait four minutes: the sweetness arrives late, and it is worth every second of it.</p>', '2026-08-12 23:56:52.000${zone}', 8, '2026-10-06 23:55:06.000${zone}', NULL, '{"user":"https://northquay.api-us1.com/api/3/savedResponses/11/user","savedResponseCategorySavedResponse":"https://northquay.api-us1.com/api/3/savedResponses/11/savedResponseCategorySavedResponse"}', '2026-11-26 21:49:03.772${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"scores" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "reltype" ${type.text},
  "name" ${type.text},
  "descript" ${type.text},
  "status" ${type.bigint},
  "cdate" ${type.timestamptz},
  "mdate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"scores" ("id", "reltype", "name", "descript", "status", "cdate", "mdate", "links", "_synced_at", "_deleted_at") VALUES
  (3, 'contact', 'Engagement', '+20 per order', 1, '2025-01-14 16:16:58.000${zone}', '2025-05-09 07:38:49.000${zone}', '[]', '2026-11-26 21:49:03.743${zone}', NULL),
  (7, 'contact', 'Coffee love', '', 1, '2026-05-14 21:29:46.000${zone}', '2026-05-17 14:19:08.000${zone}', '[]', '2026-11-26 21:49:03.743${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"secondary_contacts" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "deal" ${type.bigint},
  "contact" ${type.bigint},
  "role" ${type.bigint},
  "cdate" ${type.timestamptz},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"secondary_contacts" ("id", "deal", "contact", "role", "cdate", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "links", "_synced_at", "_deleted_at") VALUES
  (61, 512, 10425, 6, '2025-06-07 19:51:00.000${zone}', '2025-06-07 14:51:00.000', '2025-10-27 20:57:21.000', 8, 8, '{"deal":"/api/3/contactDeals/61/deal","contact":"/api/3/contactDeals/61/contact"}', '2026-11-26 21:49:03.768${zone}', NULL),
  (66, 517, 10427, NULL, '2026-04-30 15:35:31.000${zone}', '2026-04-30 10:35:31.000', '2026-08-05 06:07:05.000', 8, 8, '{"deal":"/api/3/contactDeals/66/deal","contact":"/api/3/contactDeals/66/contact"}', '2026-11-26 21:49:03.768${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"segments" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "name" ${type.text},
  "logic" ${type.text},
  "hidden" ${type.bigint},
  "seriesid" ${type.bigint},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "segmentid_v2" ${type.text},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"segments" ("id", "name", "logic", "hidden", "seriesid", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "segmentid_v2", "links", "_synced_at", "_deleted_at") VALUES
  (45, 'Segment of Welcome', 'or', 1, 0, '2024-12-05 07:26:19.000', '2024-12-19 10:06:20.000', NULL, NULL, NULL, '[]', '2026-11-26 21:49:03.742${zone}', NULL),
  (49, 'Big cafés', 'or', 1, 0, '2025-12-24 04:46:01.000', '2025-12-31 15:19:19.000', 8, 8, NULL, '[]', '2026-11-26 21:49:03.742${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"stages" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "group" ${type.bigint},
  "title" ${type.text},
  "color" ${type.text},
  "order" ${type.bigint},
  "width" ${type.bigint},
  "deal_order" ${type.text},
  "card_region1" ${type.text},
  "card_region2" ${type.text},
  "card_region3" ${type.text},
  "card_region4" ${type.text},
  "card_region5" ${type.text},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"stages" ("id", "group", "title", "color", "order", "width", "deal_order", "card_region1", "card_region2", "card_region3", "card_region4", "card_region5", "cdate", "udate", "links", "_synced_at", "_deleted_at") VALUES
  (7, 1, 'Enquiry', '32B0FC', 1, 280, 'next-action DESC', 'title', 'next-action', 'show-avatar', 'contact-fullname-orgname', 'value', '2025-07-07 06:55:59.000${zone}', '2025-10-12 15:14:03.000${zone}', '{"group":"/api/3/dealStages/7/group"}', '2026-11-26 21:49:03.736${zone}', NULL),
  (9, 5, 'Sample sent', '32B0FC', 2, 280, 'next-action DESC', 'title', 'next-action', 'show-avatar', 'contact-fullname-orgname', 'value', '2025-12-21 19:58:19.000${zone}', '2026-02-07 16:10:46.000${zone}', '{"group":"/api/3/dealStages/9/group"}', '2026-11-26 21:49:03.736${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"tags" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "tag_type" ${type.text},
  "tag" ${type.text},
  "description" ${type.text},
  "subscriber_count" ${type.bigint},
  "cdate" ${type.timestamptz},
  "created_timestamp" ${type.timestamp},
  "updated_timestamp" ${type.timestamp},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "links" ${type.json},
  "favourite_colour" ${type.text},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"tags" ("id", "tag_type", "tag", "description", "subscriber_count", "cdate", "created_timestamp", "updated_timestamp", "created_by", "updated_by", "links", "favourite_colour", "_synced_at", "_deleted_at") VALUES
  (18, 'contact', 'Newsletter', 'Season', 171, '2025-03-05 15:19:05.000${zone}', '2025-03-05 09:19:05.000', '2025-11-04 08:08:08.000', 8, 8, '{"contactGoalTags":"https://northquay.api-us1.com/api/3/tags/18/contactGoalTags","templateTags":"https://northquay.api-us1.com/api/3/tags/18/templateTags"}', 'green', '2026-11-26 21:49:03.766${zone}', NULL),
  (23, 'contact', 'Wholesale lead', 'Season', 217, '2026-08-28 13:03:23.000${zone}', '2026-08-28 08:03:23.000', '2026-08-28 10:17:06.000', 4, 4, '{"contactGoalTags":"https://northquay.api-us1.com/api/3/tags/23/contactGoalTags","templateTags":"https://northquay.api-us1.com/api/3/tags/23/templateTags"}', NULL, '2026-11-26 21:49:03.766${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"task_outcomes" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "sentiment" ${type.text},
  "disabled" ${type.bigint},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "created_utc_timestamp" ${type.timestamptz},
  "updated_utc_timestamp" ${type.timestamptz},
  "deal_tasktype_ids" ${type.json},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"task_outcomes" ("id", "title", "sentiment", "disabled", "created_by", "updated_by", "created_utc_timestamp", "updated_utc_timestamp", "deal_tasktype_ids", "links", "_synced_at", "_deleted_at") VALUES
  (3, 'Reached', 'POSITIVE', 1, 4, 4, '2025-02-06 12:24:19.000${zone}', '2025-09-12 16:25:23.000${zone}', '["5"]', '{"tasktypeOutcomeRels":"https://northquay.api-us1.com/api/3/taskOutcomes/3/tasktypeOutcomeRels","dealTasks":"https://northquay.api-us1.com/api/3/taskOutcomes/3/dealTasks"}', '2026-11-26 21:49:03.741${zone}', NULL),
  (8, 'No answer', 'NEUTRAL', 0, 4, 4, '2026-10-28 00:44:30.000${zone}', '2026-10-28 02:35:22.000${zone}', '["3"]', '{"tasktypeOutcomeRels":"https://northquay.api-us1.com/api/3/taskOutcomes/8/tasktypeOutcomeRels","dealTasks":"https://northquay.api-us1.com/api/3/taskOutcomes/8/dealTasks"}', '2026-11-26 21:49:03.741${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"task_type_outcome_relations" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "tasktype_id" ${type.bigint},
  "outcome_id" ${type.bigint},
  "display_order" ${type.bigint},
  "created_by" ${type.bigint},
  "created_utc_timestamp" ${type.timestamptz},
  "updated_by" ${type.bigint},
  "updated_utc_timestamp" ${type.timestamp},
  "links" ${type.json},
  "tasktype" ${type.bigint},
  "outcome" ${type.bigint},
  "created_by_user" ${type.bigint},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"task_type_outcome_relations" ("id", "tasktype_id", "outcome_id", "display_order", "created_by", "created_utc_timestamp", "updated_by", "updated_utc_timestamp", "links", "tasktype", "outcome", "created_by_user", "_synced_at", "_deleted_at") VALUES
  (23, 3, 8, 1, 0, '2025-10-25 06:20:05.000${zone}', 8, '2026-02-19 16:45:55.000', '{"tasktype":"https://northquay.api-us1.com/api/3/tasktypeOutcomeRels/23/tasktype","outcome":"https://northquay.api-us1.com/api/3/tasktypeOutcomeRels/23/outcome","createdBy":"https://northquay.api-us1.com/api/3/tasktypeOutcomeRels/23/createdBy"}', 3, 8, 8, '2026-11-26 21:49:03.735${zone}', NULL),
  (26, 5, 8, 2, 0, '2026-07-07 08:11:52.000${zone}', 4, '2026-08-11 19:27:35.000', '{"tasktype":"https://northquay.api-us1.com/api/3/tasktypeOutcomeRels/26/tasktype","outcome":"https://northquay.api-us1.com/api/3/tasktypeOutcomeRels/26/outcome","createdBy":"https://northquay.api-us1.com/api/3/tasktypeOutcomeRels/26/createdBy"}', 5, 8, 4, '2026-11-26 21:49:03.735${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"task_types" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "title" ${type.text},
  "status" ${type.bigint},
  "defduration" ${type.bigint},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "created_by" ${type.bigint},
  "updated_by" ${type.bigint},
  "created_utc_timestamp" ${type.timestamp},
  "updated_utc_timestamp" ${type.timestamp},
  "display_order" ${type.bigint},
  "outcomes" ${type.json},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"task_types" ("id", "title", "status", "defduration", "cdate", "udate", "created_by", "updated_by", "created_utc_timestamp", "updated_utc_timestamp", "display_order", "outcomes", "links", "_synced_at", "_deleted_at") VALUES
  (3, 'Call', 0, 0, NULL, NULL, NULL, NULL, '2025-07-02 18:42:59.000', '2025-07-14 17:31:06.000', 1, '["23"]', '[]', '2026-11-26 21:49:03.741${zone}', NULL),
  (5, 'E-mail', 0, 30, NULL, NULL, NULL, NULL, '2025-12-16 03:40:38.000', '2025-12-17 15:33:01.000', 2, '["26"]', '[]', '2026-11-26 21:49:03.741${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"tasks" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "duedate" ${type.timestamptz},
  "edate" ${type.timestamptz},
  "status" ${type.bigint},
  "title" ${type.text},
  "note" ${type.text},
  "relid" ${type.bigint},
  "reltype" ${type.text},
  "deal_tasktype" ${type.bigint},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "automation" ${type.bigint},
  "done_automation" ${type.bigint},
  "user" ${type.bigint},
  "assignee" ${type.bigint},
  "owner" ${type.json},
  "outcome_id" ${type.bigint},
  "outcome_info" ${type.text},
  "duration" ${type.bigint},
  "donedate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"tasks" ("id", "duedate", "edate", "status", "title", "note", "relid", "reltype", "deal_tasktype", "cdate", "udate", "automation", "done_automation", "user", "assignee", "owner", "outcome_id", "outcome_info", "duration", "donedate", "links", "_synced_at", "_deleted_at") VALUES
  (941, '2026-10-28 00:06:09.000${zone}', '2026-10-28 00:06:09.000${zone}', 0, 'Follow up on the quote', '', 512, 'Deal', 5, '2025-08-11 14:27:20.000${zone}', '2025-10-31 01:39:19.000${zone}', NULL, NULL, 4, 8, '{"type":"deal","id":"512"}', NULL, NULL, 15, NULL, '{"activities":"/941/activities","automation":"/941/automation","dealTasktype":"/941/dealTasktype","doneAutomation":"/941/doneAutomation","notes":"/941/notes","owner":"/941/owner","taskNotifications":"/941/taskNotifications","user":"/941/user","assignee":"/941/assignee"}', '2026-11-26 21:49:03.741${zone}', NULL),
  (945, '2026-10-25 00:53:39.000${zone}', '2026-10-25 00:53:39.000${zone}', 0, NULL, '', 10427, 'Subscriber', 3, '2026-05-27 07:48:09.000${zone}', '2026-06-08 07:42:54.000${zone}', NULL, NULL, 8, 8, '{"type":"contact","id":"10427"}', NULL, NULL, 60, NULL, '{"activities":"/945/activities","automation":"/945/automation","dealTasktype":"/945/dealTasktype","doneAutomation":"/945/doneAutomation","notes":"/945/notes","owner":"/945/owner","taskNotifications":"/945/taskNotifications","user":"/945/user","assignee":"/945/assignee"}', '2026-11-26 21:49:03.741${zone}', NULL)
;
CREATE TABLE IF NOT EXISTS ${schema}"users" (
  "id" ${type.bigint} NOT NULL PRIMARY KEY,
  "username" ${type.text},
  "first_name" ${type.text},
  "last_name" ${type.text},
  "email" ${type.text},
  "phone" ${type.text},
  "signature" ${type.text},
  "lang" ${type.text},
  "local_zoneid" ${type.text},
  "mfa_enabled" ${type.bigint},
  "password_updated_utc_timestamp" ${type.timestamp},
  "cdate" ${type.timestamptz},
  "udate" ${type.timestamptz},
  "links" ${type.json},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}
;
INSERT INTO ${schema}"users" ("id", "username", "first_name", "last_name", "email", "phone", "signature", "lang", "local_zoneid", "mfa_enabled", "password_updated_utc_timestamp", "cdate", "udate", "links", "_synced_at", "_deleted_at") VALUES
  (4, 'admin', 'Ines', 'Falk', 'admin@northquay.example', '', NULL, 'french', 'Europe/Berlin', 1, '2026-08-23 03:18:15.000', '2025-10-20 03:09:26.000${zone}', '2026-08-23 03:18:15.000${zone}', '{"lists":"https://northquay.api-us1.com/api/3/users/4/lists","userGroup":"https://northquay.api-us1.com/api/3/users/4/userGroup","dealGroupTotals":"https://northquay.api-us1.com/api/3/users/4/dealGroupTotals","dealGroupUsers":"https://northquay.api-us1.com/api/3/users/4/dealGroupUsers","configs":"https://northquay.api-us1.com/api/3/users/4/configs","dealConnection":"https://northquay.api-us1.com/api/3/users/4/dealConnection","userConversationsPermission":"https://northquay.api-us1.com/api/3/users/4/userConversationsPermission","seatUser":"https://northquay.api-us1.com/api/3/users/4/seatUser"}', '2026-11-26 21:49:03.743${zone}', NULL),
  (8, 'pia', 'Pia', 'Okoro', 'pia@northquay.example', '+44 113 496 0000', '<b>Northquay</b>', 'german', 'America/Chicago', 0, NULL, '2026-04-20 19:58:03.000${zone}', '2026-06-27 01:01:05.000${zone}', '{"lists":"https://northquay.api-us1.com/api/3/users/8/lists","userGroup":"https://northquay.api-us1.com/api/3/users/8/userGroup","dealGroupTotals":"https://northquay.api-us1.com/api/3/users/8/dealGroupTotals","dealGroupUsers":"https://northquay.api-us1.com/api/3/users/8/dealGroupUsers","configs":"https://northquay.api-us1.com/api/3/users/8/configs","dealConnection":"https://northquay.api-us1.com/api/3/users/8/dealConnection","userConversationsPermission":"https://northquay.api-us1.com/api/3/users/8/userConversationsPermission","seatUser":"https://northquay.api-us1.com/api/3/users/8/seatUser"}', '2026-11-26 21:49:03.743${zone}', NULL)
;
INSERT INTO ${schema}"_replica_objects" ("object", "mode", "cursor", "position", "last_full_at", "last_success_at", "last_run_id") VALUES
  ('account_contacts', 'full', NULL, NULL, '2026-11-26 21:48:59.978${zone}', '2026-11-26 21:49:05.737${zone}', '20261126T214859Z-account_contacts-70bb6210'),
  ('account_custom_field_values', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.225${zone}', '20261126T214859Z-account_custom_field_values-f7b83432'),
  ('account_custom_fields', 'full', NULL, NULL, '2026-11-26 21:48:59.974${zone}', '2026-11-26 21:49:05.963${zone}', '20261126T214859Z-account_custom_fields-2ed68eea'),
  ('accounts', 'full', NULL, NULL, '2026-11-26 21:48:59.986${zone}', '2026-11-26 21:49:05.735${zone}', '20261126T214859Z-accounts-638079ed'),
  ('addresses', 'full', NULL, NULL, '2026-11-26 21:48:59.986${zone}', '2026-11-26 21:49:05.788${zone}', '20261126T214859Z-addresses-1a22f560'),
  ('automations', 'full', NULL, NULL, '2026-11-26 21:48:59.972${zone}', '2026-11-26 21:49:04.499${zone}', '20261126T214859Z-automations-5c3198a1'),
  ('brandings', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.772${zone}', '20261126T214859Z-brandings-6e6154ec'),
  ('calendar_feeds', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.948${zone}', '20261126T214859Z-calendar_feeds-1846d5df'),
  ('campaigns', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.206${zone}', '20261126T214859Z-campaigns-1fd2c2a5'),
  ('connections', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.855${zone}', '20261126T214859Z-connections-46620a8e'),
  ('contact_custom_field_values', 'full', NULL, NULL, '2026-11-26 21:48:59.987${zone}', '2026-11-26 21:49:04.387${zone}', '20261126T214859Z-contact_custom_field_values-a4698c1f'),
  ('contact_custom_fields', 'full', NULL, NULL, '2026-11-26 21:48:59.974${zone}', '2026-11-26 21:49:05.070${zone}', '20261126T214859Z-contact_custom_fields-761aad59'),
  ('contact_tags', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.303${zone}', '20261126T214859Z-contact_tags-9a894120'),
  ('contacts', 'incremental', '2026-09-21T12:18:17Z', NULL, '2026-11-26 21:48:59.987${zone}', '2026-11-26 21:49:05.737${zone}', '20261126T214859Z-contacts-d0cfb88f'),
  ('deal_custom_field_values', 'full', NULL, NULL, '2026-11-26 21:48:59.978${zone}', '2026-11-26 21:49:04.827${zone}', '20261126T214859Z-deal_custom_field_values-16a5dfc4'),
  ('deal_custom_fields', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.748${zone}', '20261126T214859Z-deal_custom_fields-30624643'),
  ('deal_roles', 'full', NULL, NULL, '2026-11-26 21:48:59.987${zone}', '2026-11-26 21:49:04.322${zone}', '20261126T214859Z-deal_roles-e318068e'),
  ('deals', 'incremental', '2026-10-07T18:12:51Z', NULL, '2026-11-26 21:48:59.974${zone}', '2026-11-26 21:49:05.841${zone}', '20261126T214859Z-deals-7dedcf46'),
  ('ecommerce_customers', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.277${zone}', '20261126T214859Z-ecommerce_customers-5fd7c5a8'),
  ('ecommerce_order_products', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.491${zone}', '20261126T214859Z-ecommerce_order_products-87b6d326'),
  ('ecommerce_orders', 'full', NULL, NULL, '2026-11-26 21:48:59.983${zone}', '2026-11-26 21:49:05.355${zone}', '20261126T214859Z-ecommerce_orders-825f7f1d'),
  ('forms', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.195${zone}', '20261126T214859Z-forms-c290fc6d'),
  ('group_limits', 'full', NULL, NULL, '2026-11-26 21:48:59.972${zone}', '2026-11-26 21:49:05.507${zone}', '20261126T214859Z-group_limits-fffdafaa'),
  ('groups', 'full', NULL, NULL, '2026-11-26 21:48:59.974${zone}', '2026-11-26 21:49:05.462${zone}', '20261126T214859Z-groups-f11175ec'),
  ('lists', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.501${zone}', '20261126T214859Z-lists-50c4ce16'),
  ('messages', 'full', NULL, NULL, '2026-11-26 21:48:59.972${zone}', '2026-11-26 21:49:05.203${zone}', '20261126T214859Z-messages-0bb8f5c3'),
  ('pipelines', 'full', NULL, NULL, '2026-11-26 21:48:59.987${zone}', '2026-11-26 21:49:05.088${zone}', '20261126T214859Z-pipelines-14d63966'),
  ('saved_responses', 'full', NULL, NULL, '2026-11-26 21:48:59.972${zone}', '2026-11-26 21:49:04.738${zone}', '20261126T214859Z-saved_responses-e3d7d253'),
  ('scores', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.393${zone}', '20261126T214859Z-scores-f2496feb'),
  ('secondary_contacts', 'full', NULL, NULL, '2026-11-26 21:48:59.978${zone}', '2026-11-26 21:49:05.486${zone}', '20261126T214859Z-secondary_contacts-176771b6'),
  ('segments', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.062${zone}', '20261126T214859Z-segments-3a0a9e5e'),
  ('stages', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.579${zone}', '20261126T214859Z-stages-326e03bb'),
  ('tags', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.953${zone}', '20261126T214859Z-tags-3692e1cd'),
  ('task_outcomes', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.302${zone}', '20261126T214859Z-task_outcomes-43bffdc5'),
  ('task_type_outcome_relations', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:04.299${zone}', '20261126T214859Z-task_type_outcome_relations-a1976e15'),
  ('task_types', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.762${zone}', '20261126T214859Z-task_types-9d44d4df'),
  ('tasks', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.026${zone}', '20261126T214859Z-tasks-4422c896'),
  ('users', 'full', NULL, NULL, '2026-11-26 21:48:59.971${zone}', '2026-11-26 21:49:05.125${zone}', '20261126T214859Z-users-171d69ba')
;
INSERT INTO ${schema}"_replica_runs" ("run_id", "object", "mode", "started_at", "finished_at", "status", "requests", "throttled", "records_read", "rows_inserted", "rows_updated", "rows_unchanged", "rows_deleted", "values_rejected", "source_total", "error") VALUES
  ('20261126T214859Z-account_contacts-70bb6210', 'account_contacts', 'full', '2026-11-26 21:48:59.803${zone}', '2026-11-26 21:49:04.463${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-account_custom_field_values-f7b83432', 'account_custom_field_values', 'full', '2026-11-26 21:48:59.804${zone}', '2026-11-26 21:49:05.193${zone}', 'succeeded', 2, 0, 2, 2, 0, 0, 0, 0, NULL, NULL),
  ('20261126T214859Z-account_custom_fields-2ed68eea', 'account_custom_fields', 'full', '2026-11-26 21:48:59.800${zone}', '2026-11-26 21:49:05.946${zone}', 'succeeded', 2, 0, 2, 2, 0, 0, 0, 0, NULL, NULL),
  ('20261126T214859Z-accounts-638079ed', 'accounts', 'full', '2026-11-26 21:48:59.803${zone}', '2026-11-26 21:49:04.564${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-addresses-1a22f560', 'addresses', 'full', '2026-11-26 21:48:59.803${zone}', '2026-11-26 21:49:05.139${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-automations-5c3198a1', 'automations', 'full', '2026-11-26 21:48:59.960${zone}', '2026-11-26 21:49:04.486${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-brandings-6e6154ec', 'brandings', 'full', '2026-11-26 21:48:59.962${zone}', '2026-11-26 21:49:04.923${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-calendar_feeds-1846d5df', 'calendar_feeds', 'full', '2026-11-26 21:48:59.961${zone}', '2026-11-26 21:49:04.211${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-campaigns-1fd2c2a5', 'campaigns', 'full', '2026-11-26 21:48:59.963${zone}', '2026-11-26 21:49:04.592${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-connections-46620a8e', 'connections', 'full', '2026-11-26 21:48:59.962${zone}', '2026-11-26 21:49:05.223${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-contact_custom_field_values-a4698c1f', 'contact_custom_field_values', 'full', '2026-11-26 21:48:59.802${zone}', '2026-11-26 21:49:04.373${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-contact_custom_fields-761aad59', 'contact_custom_fields', 'full', '2026-11-26 21:48:59.804${zone}', '2026-11-26 21:49:04.334${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-contact_tags-9a894120', 'contact_tags', 'full', '2026-11-26 21:48:59.801${zone}', '2026-11-26 21:49:05.027${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-contacts-d0cfb88f', 'contacts', 'full', '2026-11-26 21:48:59.801${zone}', '2026-11-26 21:49:04.676${zone}', 'succeeded', 1, 0, 3, 3, 0, 0, 0, 0, 3, NULL),
  ('20261126T214859Z-deal_custom_field_values-16a5dfc4', 'deal_custom_field_values', 'full', '2026-11-26 21:48:59.895${zone}', '2026-11-26 21:49:04.816${zone}', 'succeeded', 2, 0, 2, 2, 0, 0, 0, 0, NULL, NULL),
  ('20261126T214859Z-deal_custom_fields-30624643', 'deal_custom_fields', 'full', '2026-11-26 21:48:59.911${zone}', '2026-11-26 21:49:05.747${zone}', 'succeeded', 2, 0, 2, 2, 0, 0, 0, 0, NULL, NULL),
  ('20261126T214859Z-deal_roles-e318068e', 'deal_roles', 'full', '2026-11-26 21:48:59.911${zone}', '2026-11-26 21:49:04.165${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-deals-7dedcf46', 'deals', 'full', '2026-11-26 21:48:59.917${zone}', '2026-11-26 21:49:05.696${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-ecommerce_customers-5fd7c5a8', 'ecommerce_customers', 'full', '2026-11-26 21:48:59.913${zone}', '2026-11-26 21:49:04.895${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-ecommerce_order_products-87b6d326', 'ecommerce_order_products', 'full', '2026-11-26 21:48:59.913${zone}', '2026-11-26 21:49:05.490${zone}', 'succeeded', 2, 0, 2, 2, 0, 0, 0, 0, NULL, NULL),
  ('20261126T214859Z-ecommerce_orders-825f7f1d', 'ecommerce_orders', 'full', '2026-11-26 21:48:59.914${zone}', '2026-11-26 21:49:05.060${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 1, 2, NULL),
  ('20261126T214859Z-forms-c290fc6d', 'forms', 'full', '2026-11-26 21:48:59.922${zone}', '2026-11-26 21:49:03.927${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-group_limits-fffdafaa', 'group_limits', 'full', '2026-11-26 21:48:59.923${zone}', '2026-11-26 21:49:04.086${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-groups-f11175ec', 'groups', 'full', '2026-11-26 21:48:59.920${zone}', '2026-11-26 21:49:04.803${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-lists-50c4ce16', 'lists', 'full', '2026-11-26 21:48:59.926${zone}', '2026-11-26 21:49:04.126${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-messages-0bb8f5c3', 'messages', 'full', '2026-11-26 21:48:59.927${zone}', '2026-11-26 21:49:04.653${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-pipelines-14d63966', 'pipelines', 'full', '2026-11-26 21:48:59.888${zone}', '2026-11-26 21:49:05.082${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-saved_responses-e3d7d253', 'saved_responses', 'full', '2026-11-26 21:48:59.895${zone}', '2026-11-26 21:49:04.737${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-scores-f2496feb', 'scores', 'full', '2026-11-26 21:48:59.910${zone}', '2026-11-26 21:49:04.388${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-secondary_contacts-176771b6', 'secondary_contacts', 'full', '2026-11-26 21:48:59.909${zone}', '2026-11-26 21:49:05.139${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-segments-3a0a9e5e', 'segments', 'full', '2026-11-26 21:48:59.915${zone}', '2026-11-26 21:49:04.285${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-stages-326e03bb', 'stages', 'full', '2026-11-26 21:48:59.923${zone}', '2026-11-26 21:49:04.999${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-tags-3692e1cd', 'tags', 'full', '2026-11-26 21:48:59.928${zone}', '2026-11-26 21:49:05.944${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-task_outcomes-43bffdc5', 'task_outcomes', 'full', '2026-11-26 21:48:59.928${zone}', '2026-11-26 21:49:04.279${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-task_type_outcome_relations-a1976e15', 'task_type_outcome_relations', 'full', '2026-11-26 21:48:59.943${zone}', '2026-11-26 21:49:04.175${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-task_types-9d44d4df', 'task_types', 'full', '2026-11-26 21:48:59.946${zone}', '2026-11-26 21:49:05.028${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-tasks-4422c896', 'tasks', 'full', '2026-11-26 21:48:59.948${zone}', '2026-11-26 21:49:04.244${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL),
  ('20261126T214859Z-users-171d69ba', 'users', 'full', '2026-11-26 21:48:59.959${zone}', '2026-11-26 21:49:04.463${zone}', 'succeeded', 1, 0, 2, 2, 0, 0, 0, 0, 2, NULL)
;
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at") VALUES
  ('20261126T214859Z-ecommerce_orders-825f7f1d', 'ecommerce_orders', '881', 'total_price', 'a lot', 'it is no numeric', '2026-11-26 21:49:03.742${zone}')
;
INSERT INTO ${schema}"_replica_columns" ("object", "column_name", "field") VALUES
  ('tags', 'favourite_colour', 'favouriteColour')
;
