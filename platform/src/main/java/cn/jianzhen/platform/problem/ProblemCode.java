package cn.jianzhen.platform.problem;

import org.springframework.http.HttpStatus;

/** Everything that can be answered instead of what was asked for, with the words for the user. */
public enum ProblemCode {
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "未登录", "请先登录"),
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED, "登录失败", "用户名或密码不正确"),
    LOCKED_OUT(HttpStatus.LOCKED, "账号已锁定", "连续多次输入错误，账号已临时锁定，请稍后再试"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "没有权限", "您的角色不能查看或办理该内容"),
    STALE_PAGE(HttpStatus.FORBIDDEN, "页面已过期", "请刷新页面后重试"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "未找到", "您要查看的内容不存在，或不在您的管辖范围内"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "不支持的操作", "该地址不支持此操作"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "请求有误", "请检查填写的内容"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "不支持的格式", "不能以所要求的格式返回"),
    UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持的格式", "请以 JSON 格式提交"),
    REASON_NEEDED(HttpStatus.BAD_REQUEST, "需要理由", "请用至少四个汉字写明查看完整信息的理由"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "内容过大", "提交的内容超过允许的大小"),
    SETUP_REFUSED(HttpStatus.FORBIDDEN, "初始化被拒绝", "初始化码不正确，或系统已完成初始化"),
    WEAK_PASSWORD(HttpStatus.BAD_REQUEST, "密码过于简单", "密码至少 12 个字符、两类字符，不能包含用户名或常见口令"),
    PASSWORD_REUSED(HttpStatus.BAD_REQUEST, "密码已用过", "新密码不能与上一个密码相同"),
    WRONG_PASSWORD(HttpStatus.FORBIDDEN, "密码不正确", "当前密码不正确"),
    WRONG_CODE(HttpStatus.FORBIDDEN, "验证码无效", "验证码不正确、已过期或已用过"),
    SECOND_FACTOR_THERE(HttpStatus.CONFLICT, "已设置", "二次验证已设置；换手机请安全管理员重置"),
    NAME_TAKEN(HttpStatus.CONFLICT, "账号已存在", "该账号名已被使用"),
    OWN_ACCOUNT(HttpStatus.CONFLICT, "不能办理", "不能对自己的账号执行此操作"),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT, "不能办理", "这是最后一个可用的该类管理员"),
    ROLES_APART(HttpStatus.BAD_REQUEST, "角色冲突", "管理员和检验机构角色不能与其他角色兼任"),
    COUNTY_NEEDED(HttpStatus.BAD_REQUEST, "缺少区县", "县区执法人员必须指定区县"),
    NOT_SEALED(HttpStatus.CONFLICT, "不能封存", "检测之后导入过数据或改过检测器，按现有数据不再得出该疑点，请重新运行检测后再封存"),
    EVIDENCE_BENT(HttpStatus.CONFLICT, "证据文件不可信", "文件缺失，或与入库时的摘要不符，已停止提供并记入保管记录，请立即报告"),
    PROPOSAL_INVALID(HttpStatus.BAD_REQUEST, "参数有误", "至少改动一个参数；取值须是允许范围内的数，整数参数不能填小数"),
    PROPOSAL_STEP(HttpStatus.CONFLICT, "当前步骤不允许", "提议须先回测成功，再提交，最后由他人审批；检测器已更新的须重新提出"),
    OWN_PROPOSAL(HttpStatus.CONFLICT, "不能办理", "提议人不能审批自己的提议；回测和提交须由提议人办理"),
    TRIAL_BUSY(HttpStatus.CONFLICT, "正在试运行", "同一时间只能进行一次试运行，请等它结束或取消后再试"),
    NO_MEASUREMENTS(HttpStatus.SERVICE_UNAVAILABLE, "尚未导入数据", "请先导入检验数据包并运行检测"),
    MEASUREMENTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "检验数据正在更新", "正在导入或检测，请稍后刷新"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "系统错误", "系统内部错误，请联系管理员");

    private final HttpStatus status;
    private final String title;
    private final String detail;

    ProblemCode(HttpStatus status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    /** As the clients see it: {@code sign-in-failed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
