/** One list being read: which part of it, from which position on, and what has come so far. */
@NullMarked
package org.acreplica.source.list;

import org.jspecify.annotations.NullMarked;
