/** The request rate, for all objects together. */
@NullMarked
package org.acreplica.source.pace;

import org.jspecify.annotations.NullMarked;
