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
    ROOFTOPS,
    STATION,
    FAIRGROUND,
    UNDERWATER,
    SPACE,
    /// Between the stars: nothing to stand on.
    ORBIT,
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
    THEATRE,
    CIRCUS,
    HALL,
    HOSPITAL,
    LABORATORY,
    SMITHY;

    /// Whether it lies within four walls.
    public boolean isRoom() {
        return compareTo(KITCHEN) >= 0;
    }
}
