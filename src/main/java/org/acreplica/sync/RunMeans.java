package org.acreplica.sync;

import java.time.Clock;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.Loader;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.sync.reading.ConversionMemory;
import org.acreplica.sync.settings.SyncSettings;

/** The settings, source and destination shared by all runs. */
public record RunMeans(
        SyncSettings settings,
        ActiveCampaign activeCampaign,
        DestinationWriter destination,
        ConversionMemory heap,
        Clock clock) {

    Loader loader() {
        return destination.loader();
    }

    /** The object's next read begins at its first page. */
    public void forgetPosition(ReplicatedObject object) {
        if (destination.isOpen()) {
            loader().forgetPosition(object);
        }
    }
}
