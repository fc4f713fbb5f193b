package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.instrument.Rig;
import cn.jianzhen.simulator.physics.Air;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An inspection while it is being made: honest steps fill it, fraud may change it, the desk closes it. */
public final class Draft {
    private final Visit visit;
    private final Line line;
    private final Rig rig = new Rig();
    private final List<Deed> deeds = new ArrayList<>();
    private Vehicle onRollers;
    private Method method;
    private String methodReason;
    private Crew crew;
    private Declared declared;
    private Times times;
    private Air air;
    private String phone;
    private int odometer;
    private Verdict appearance = Verdict.NONE;
    private Verdict obd = Verdict.NONE;
    private Verdict exhaust = Verdict.NONE;
    private UnaryOperator<ObdReading> cable = UnaryOperator.identity();
    private @Nullable ObdReading reading;
    private @Nullable Recording trace;
    private @Nullable Recording stream;
    private List<Result> results = List.of();
    private List<Result> amended = List.of();
    private String reportNo = "";

    Draft(Visit visit, Line line, MethodChoice choice, Crew crew, Times times, Air air) {
        this.visit = visit;
        this.line = line;
        this.onRollers = visit.vehicle();
        this.method = choice.method();
        this.methodReason = choice.reason();
        this.crew = crew;
        this.declared = Declared.of(visit.vehicle().model());
        this.times = times;
        this.air = air;
        this.phone = visit.phone();
        this.odometer = visit.vehicle().odometer();
    }

    /** Something dishonest that was done in this inspection, for the truth. */
    public record Deed(String scheme, int category, String note) {}

    public Visit visit() {
        return visit;
    }

    public Vehicle vehicle() {
        return visit.vehicle();
    }

    public Line line() {
        return line;
    }

    public Rig rig() {
        return rig;
    }

    public List<Deed> deeds() {
        return deeds;
    }

    public void admit(Deed deed) {
        deeds.add(deed);
    }

    public Vehicle onRollers() {
        return onRollers;
    }

    public void putOnRollers(Vehicle other) {
        onRollers = other;
    }

    public Method method() {
        return method;
    }

    public String methodReason() {
        return methodReason;
    }

    public void choose(Method other, String reason) {
        method = other;
        methodReason = reason;
    }

    public Crew crew() {
        return crew;
    }

    public void crew(Crew other) {
        crew = other;
    }

    public Declared declared() {
        return declared;
    }

    public void declare(Declared other) {
        declared = other;
    }

    public Times times() {
        return times;
    }

    public void times(Times other) {
        times = other;
    }

    /** The whole inspection at another time. */
    public void move(long seconds) {
        times = times.shifted(seconds);
        if (reading != null) {
            reading = reading.at(reading.checkedAt().plusSeconds(seconds));
        }
    }

    public Air air() {
        return air;
    }

    public void air(Air other) {
        air = other;
    }

    public String phone() {
        return phone;
    }

    public void phone(String other) {
        phone = other;
    }

    /** Kilometres as somebody typed them. */
    public int odometer() {
        return odometer;
    }

    public void odometer(int typed) {
        odometer = typed;
    }

    public Verdict appearance() {
        return appearance;
    }

    public void appearance(Verdict verdict) {
        appearance = verdict;
    }

    public Verdict obd() {
        return obd;
    }

    public void obd(Verdict verdict) {
        obd = verdict;
    }

    public Verdict exhaust() {
        return exhaust;
    }

    public void exhaust(Verdict verdict) {
        exhaust = verdict;
    }

    /** What stands between the control unit and the scan tool: nothing, unless somebody plugs a box in. */
    public UnaryOperator<ObdReading> cable() {
        return cable;
    }

    public void plugIn(UnaryOperator<ObdReading> box) {
        cable = box;
    }

    public @Nullable ObdReading reading() {
        return reading;
    }

    public void reading(ObdReading other) {
        reading = other;
    }

    public @Nullable Recording trace() {
        return trace;
    }

    public void trace(@Nullable Recording other) {
        trace = other;
    }

    public @Nullable Recording stream() {
        return stream;
    }

    public void stream(@Nullable Recording other) {
        stream = other;
    }

    public List<Result> results() {
        return results;
    }

    public void results(List<Result> other) {
        results = other;
    }

    /** What the results are to be once the report has been sent: empty where nobody changes them afterwards. */
    public List<Result> amended() {
        return amended;
    }

    public void amendLater(List<Result> other) {
        amended = other;
    }

    /** The software reads the trace as it stands now. */
    public void recompute(InspectionDesk desk) {
        if (trace != null) {
            results = desk.sheet(this).of(method, trace);
            exhaust = Verdict.of(Sheet.passed(method, results));
        }
    }

    public String reportNo() {
        return reportNo;
    }

    void reportNo(String number) {
        reportNo = number;
    }

    /** The verdict of the whole inspection: the first part that is not passed decides. */
    public Verdict overall() {
        for (Verdict part : List.of(appearance, obd, exhaust)) {
            if (part != Verdict.PASS && part != Verdict.EXEMPT) {
                return part == Verdict.NONE ? Verdict.INVALID : part;
            }
        }
        return Verdict.PASS;
    }

    public boolean passed() {
        return overall() == Verdict.PASS;
    }
}
