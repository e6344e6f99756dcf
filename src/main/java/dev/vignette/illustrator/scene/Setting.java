package dev.vignette.illustrator.scene;

/// Where a scene happens.
public enum Setting {
    MEADOW,
    FOREST,
    JUNGLE,
    ROAD,
    GARDEN,
    FARM,
    SEA,
    BEACH,
    CLIFF,
    HARBOUR,
    RIVER,
    LAKE,
    MOUNTAIN,
    DESERT,
    CITY,
    VILLAGE,
    MARKET,
    STREET,
    UNDERWATER,
    SPACE,
    CAVE,
    ICE,
    SKY,

    // rooms from here on
    KITCHEN,
    BEDROOM,
    LIVING_ROOM,
    LIBRARY,
    CLASSROOM,
    TAVERN,
    WORKSHOP,
    OFFICE,
    THEATRE;

    /// Whether it lies within four walls.
    public boolean isRoom() {
        return compareTo(KITCHEN) >= 0;
    }
}
