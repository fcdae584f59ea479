package org.alliancementors.missions;

class MissionsInMemoryTests extends MissionsPort {

    private final Missions missions = new InMemoryMissions();

    @Override
    protected Missions missions() {
        return missions;
    }
}
