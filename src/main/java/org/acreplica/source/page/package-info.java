/** One answer of ActiveCampaign: its bytes, its records, and what was wrong with it. */
@NullMarked
package org.acreplica.source.page;

import org.jspecify.annotations.NullMarked;
