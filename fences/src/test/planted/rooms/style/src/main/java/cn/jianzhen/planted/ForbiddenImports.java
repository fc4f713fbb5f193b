package cn.jianzhen.planted;

import java.util.logging.Logger; // caught: IllegalImport
import lombok.Data; // caught: IllegalImport
import org.easymock.EasyMock; // caught: IllegalImport
import org.mockito.Mockito; // caught: IllegalImport
import sun.misc.Unsafe; // caught: IllegalImport

/** Names every library that is not wanted. */
@Data
final class ForbiddenImports {
    Class<?>[] unwanted() {
        return new Class<?>[] {Logger.class, EasyMock.class, Mockito.class, Unsafe.class};
    }
}
