/** Whole numbers and mistyped words, as ActiveCampaign and people write them. */
@NullMarked
package org.acreplica.model.text;

import org.jspecify.annotations.NullMarked;
