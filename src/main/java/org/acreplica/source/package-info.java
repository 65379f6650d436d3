/** Reads the records of one ActiveCampaign account; {@link org.acreplica.source.ActiveCampaign} is the entry point. */
@NullMarked
package org.acreplica.source;

import org.jspecify.annotations.NullMarked;
