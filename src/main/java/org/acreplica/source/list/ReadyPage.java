package org.acreplica.source.list;

import org.acreplica.source.page.Page;

/**
 * A page to load.
 *
 * @param position where the reading continues once this page and all before it are committed
 */
public record ReadyPage(Page page, Position position) {}
