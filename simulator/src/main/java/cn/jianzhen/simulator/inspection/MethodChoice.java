package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.vehicle.Fuel;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;

/** The method that a vehicle must be tested by, with the reason where it is not the loaded one (standards sheet §2). */
record MethodChoice(Method method, String reason) {
    private static final int STUBBORN = 60;

    static MethodChoice of(Vehicle vehicle, Line line) {
        Model model = vehicle.model();
        if (model.diesel()) {
            return model.drive().equals("multi_axle")
                    ? new MethodChoice(Method.FREE_ACCELERATION, "多驱动轴无法加载减速")
                    : new MethodChoice(Method.LUGDOWN, "");
        }
        if (model.heavy()) {
            return new MethodChoice(Method.TWO_SPEED_IDLE, "重型点燃式车辆");
        }
        if (model.drive().equals("4wd")) {
            return new MethodChoice(Method.TWO_SPEED_IDLE, "全时四驱无法切换两驱");
        }
        if (model.engine().fuel() == Fuel.HYBRID_PETROL) {
            return new MethodChoice(Method.TWO_SPEED_IDLE, "混合动力无法按工况法检测");
        }
        if (vehicle.number() % STUBBORN == 0) {
            return new MethodChoice(Method.TWO_SPEED_IDLE, "电子稳定装置无法关闭");
        }
        return new MethodChoice(line.methods().getFirst(), "");
    }
}
