package cn.jianzhen.simulator.city;

import cn.jianzhen.simulator.chance.Chance;
import java.util.List;

/** Invented names only: masked persons, firms and streets that stand for nobody. */
public final class Names {
    private static final String SURNAMES = "赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭鲁韦马苗方俞任袁柳史唐费岑薛雷贺倪汤";
    private static final String GIVEN = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂辉玲斌鹏飞雪梅波丽红亮";
    private static final List<String> FIRM =
            List.of("鸿沅", "景岫", "朗崧", "禾翎", "岱源", "珩通", "澄垣", "泊远", "翎安", "崧达", "沐源", "炜程", "岑通", "栩安", "颂远", "霁程");
    private static final List<String> STREET =
            List.of("丹水路", "槐荫路", "青岫路", "桐柏街", "望岳路", "麦香大道", "沁园路", "竹林街", "怀川大道", "石桥路");

    private Names() {}

    /** Family name and last character of the given name, the middle masked as in published cases. */
    public static String person(Chance chance) {
        return SURNAMES.charAt(chance.whole(0, SURNAMES.length() - 1))
                + "某"
                + GIVEN.charAt(chance.whole(0, GIVEN.length() - 1));
    }

    public static String firm(Chance chance) {
        return chance.pick(FIRM);
    }

    public static String address(Chance chance, County county) {
        return "焦作市" + county.title() + chance.pick(STREET) + chance.whole(1, 980) + "号";
    }

    /** A number that stands for nobody. */
    public static String mobile(Chance chance) {
        return "154" + chance.digits(8);
    }

    public static String landline(Chance chance) {
        return "0391-0" + chance.digits(6);
    }

    /** Shape of a unified social credit code; the 00 region of registration does not exist. */
    public static String creditCode(Chance chance) {
        return "91410000" + chance.letters("0123456789ABCDEFGHJKLMNPQRTUWXY", 10);
    }
}
