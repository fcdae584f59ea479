package org.alliancementors.alliances;

class AlliancesInMemoryTests extends AlliancesPort {

    private final Alliances alliances = new InMemoryAlliances();

    @Override
    protected Alliances alliances() {
        return alliances;
    }
}
