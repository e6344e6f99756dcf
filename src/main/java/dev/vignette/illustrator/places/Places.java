package dev.vignette.illustrator.places;

import dev.vignette.illustrator.scene.Setting;

/// The painter of each setting.
public final class Places {

    private Places() {}

    public static Place of(Setting setting) {
        return switch (setting) {
            case MEADOW -> new Countryside(Countryside.Kind.MEADOW);
            case ROAD -> new Countryside(Countryside.Kind.ROAD);
            case GARDEN -> new Countryside(Countryside.Kind.GARDEN);
            case FARM -> new Countryside(Countryside.Kind.FARM);
            case FOREST -> new Woods();
            case JUNGLE -> new Jungle();
            case SEA -> new OpenSea();
            case BEACH -> new Beach();
            case CLIFF -> new Cliff();
            case HARBOUR -> new Harbour();
            case RIVER -> new Shores(false);
            case LAKE -> new Shores(true);
            case MOUNTAIN -> new Heights();
            case DESERT -> new Desert();
            case CITY -> new City();
            case VILLAGE -> new Village(Village.Kind.GREEN);
            case STREET -> new Village(Village.Kind.STREET);
            case MARKET -> new Village(Village.Kind.MARKET);
            case UNDERWATER -> new Reef();
            case SPACE -> new Moonscape();
            case CAVE -> new Cavern();
            case ICE -> new Arctic();
            case SKY -> new AboveClouds();
            case KITCHEN -> new Room(new Kitchen());
            case BEDROOM -> new Room(new Bedroom());
            case LIVING_ROOM -> new Room(Furnishings.LIVING_ROOM);
            case LIBRARY -> new Room(Furnishings.LIBRARY);
            case CLASSROOM -> new Room(Furnishings.CLASSROOM);
            case TAVERN -> new Room(Furnishings.TAVERN);
            case WORKSHOP -> new Room(Furnishings.WORKSHOP);
            case OFFICE -> new Room(Furnishings.OFFICE);
            case THEATRE -> new Theatre();
            case CIRCUS -> new Circus();
            case HALL -> new GreatHall();
            case HOSPITAL -> new Room(Furnishings.HOSPITAL);
            case LABORATORY -> new Room(Furnishings.LABORATORY);
            case SMITHY -> new Room(new Smithy());
            case ORBIT -> new Orbit();
            case STATION -> new Station();
            case FAIRGROUND -> new Fairground();
            case ROOFTOPS -> new Rooftops();
        };
    }
}
