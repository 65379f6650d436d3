/** The settings of every run: how objects are read, and how records and rows are treated. */
@NullMarked
package org.acreplica.sync.settings;

import org.jspecify.annotations.NullMarked;
