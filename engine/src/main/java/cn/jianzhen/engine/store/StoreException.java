package cn.jianzhen.engine.store;

import java.sql.SQLException;

/** The store cannot be opened, read or written; the message (Chinese) says what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreException of(String doing, SQLException cause) {
        return new StoreException(doing + "时数据库出错：" + cause.getMessage(), cause);
    }
}
