/**
 * A fake ActiveCampaign account: a real HTTP server on loopback with believable data, the vendor's limits, and faults.
 *
 * <p>{@link org.acreplica.fake.FakeAccount} starts one. Its records are made from the templates in
 * {@code fake/records/} when they are asked for, so that an account of a million contacts costs no memory;
 * {@code fake/README.md} says how a template is written.
 *
 * <p>{@link org.acreplica.fake.FakeOptions} say what an account is like, {@link org.acreplica.fake.FakeCollection} changes
 * its data, {@link org.acreplica.fake.FakeAccount#advanceTo} lets it live on. {@link org.acreplica.fake.Faults} say which
 * answers go wrong; what goes wrong is a {@link org.acreplica.fake.Fault}, of a list's form one of
 * {@link org.acreplica.fake.FormFaults}, of the rows beside a page one of {@link org.acreplica.fake.SideloadFaults}.
 */
@NullMarked
package org.acreplica.fake;

import org.jspecify.annotations.NullMarked;
