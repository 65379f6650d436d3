/** Parses ActiveCampaign's responses: locates the records, and classifies everything that is not a page. */
@NullMarked
package org.acreplica.source.page;

import org.jspecify.annotations.NullMarked;
