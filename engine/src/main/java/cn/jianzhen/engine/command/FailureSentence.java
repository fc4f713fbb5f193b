package cn.jianzhen.engine.command;

import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What a person is told when a command could not do its work. */
final class FailureSentence {
    private FailureSentence() {}

    /** IllegalStateException with the failure inside when it is an error of the program itself. */
    static String of(Exception failure) {
        if (failure instanceof PackageException || failure instanceof StoreException) {
            return "失败:" + failure.getMessage();
        }
        if (failure instanceof UncheckedIOException wrapped) {
            IOException cause = Objects.requireNonNull(wrapped.getCause());
            boolean told = !cause.toString().equals(wrapped.getMessage());
            return "失败:" + (told ? wrapped.getMessage() + "。" : "") + reason(cause);
        }
        if (failure instanceof IOException cause) {
            return "失败:" + reason(cause);
        }
        throw new IllegalStateException("程序错误,请把以下信息交给开发人员", failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "找不到文件或文件夹 " + missing.getFile();
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " 已经存在,而且不是文件夹。处理办法:换一个名字";
        }
        if (failure instanceof NotDirectoryException file) {
            return file.getFile() + " 不是文件夹。处理办法:换一个名字";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "没有权限读写 " + denied.getFile() + "。处理办法:检查权限,或换一个文件夹";
        }
        if (failure instanceof FileSystemException other) {
            return "读写 " + other.getFile() + " 出错:" + other.getReason() + "。处理办法:检查磁盘空间和权限";
        }
        return "读写文件出错:" + failure.getMessage();
    }
}
