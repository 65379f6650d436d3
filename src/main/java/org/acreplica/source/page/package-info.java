/** One response of ActiveCampaign: its bytes, its records, and what is wrong with it. */
@NullMarked
package org.acreplica.source.page;

import org.jspecify.annotations.NullMarked;
