/**
 * A fake ActiveCampaign account: a real HTTP server on loopback with realistic data, ActiveCampaign's limits, and
 * faults.
 *
 * <p>{@link org.acreplica.fake.FakeAccount} starts one. Its records are generated on demand from the templates in
 * {@code fake/records/}, so that an account of a million contacts takes no memory; {@code fake/README.md} describes the
 * templates.
 *
 * <p>{@link org.acreplica.fake.FakeOptions} configure an account, {@link org.acreplica.fake.FakeCollection} changes its
 * data, {@link org.acreplica.fake.FakeAccount#advanceTo} lets time pass. {@link org.acreplica.fake.Faults} decide which
 * responses go wrong, with a {@link org.acreplica.fake.Fault}, one of {@link org.acreplica.fake.FormFaults} for the
 * form of a list, or one of {@link org.acreplica.fake.SideloadFaults} for related rows.
 */
@NullMarked
package org.acreplica.fake;

import org.jspecify.annotations.NullMarked;
