package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What cameras on the line and along the roads have seen, or not seen, because somebody cheated. */
public final class Witnesses {
    public static final List<String> POSITIONS = List.of("front", "rear", "exhaust", "instrument");
    /** Not an event that a camera reports: the recording of the day just has a hole. */
    public static final String NOTHING_RECORDED = "";

    private final List<CameraNote> cameras = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    /** Trouble of one camera. */
    public record CameraNote(String lineId, String position, LocalDateTime from, LocalDateTime to, String kind) {}

    /** A plate seen far from where it should have been. */
    public record Sighting(String plate, LocalDateTime at, Place place) {}

    void add(CameraNote note) {
        cameras.add(note);
    }

    void add(Sighting sighting) {
        sightings.add(sighting);
    }

    /** Hands the notes over and forgets them. */
    public List<CameraNote> takeCameras() {
        List<CameraNote> taken = List.copyOf(cameras);
        cameras.clear();
        return taken;
    }

    public List<Sighting> takeSightings() {
        List<Sighting> taken = List.copyOf(sightings);
        sightings.clear();
        return taken;
    }
}
