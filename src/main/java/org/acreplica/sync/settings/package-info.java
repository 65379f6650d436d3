/** What the settings say of every run: how objects are read, and what becomes of records and rows. */
@NullMarked
package org.acreplica.sync.settings;

import org.jspecify.annotations.NullMarked;
