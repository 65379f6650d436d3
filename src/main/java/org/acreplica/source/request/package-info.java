/** One request: what it asks for, how often it is tried, and how it fails. */
@NullMarked
package org.acreplica.source.request;

import org.jspecify.annotations.NullMarked;
