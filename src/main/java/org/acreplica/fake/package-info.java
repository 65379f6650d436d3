/**
 * A fake ActiveCampaign account: a real HTTP server on loopback with believable data, the vendor's limits, and faults.
 *
 * <p>{@link org.acreplica.fake.FakeAccount} starts one. Its records are made from the templates in
 * {@code fake/records/} when they are asked for, so that an account of a million contacts costs no memory;
 * {@code fake/README.md} says how a template is written.
 */
@NullMarked
package org.acreplica.fake;

import org.jspecify.annotations.NullMarked;
