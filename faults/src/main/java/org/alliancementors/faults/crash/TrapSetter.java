package org.alliancementors.faults.crash;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Adds the call of a trap to the beginning of all methods of one name, or before each of their returns. */
final class TrapSetter implements ClassFileTransformer {

    private static final ClassDesc TRAP = ClassDesc.of("org.alliancementors.faults.crash.Trap");
    private static final MethodTypeDesc HIT = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final String type;
    private final String method;
    private final boolean before;

    TrapSetter(String type, String method, boolean before) {
        this.type = type;
        this.method = method;
        this.before = before;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        return name.replace('/', '.').equals(type) ? withTrap(bytes) : null;
    }

    byte[] withTrap(byte[] bytes) {
        ClassFile format = ClassFile.of();
        return format.transformClass(
                format.parse(bytes),
                ClassTransform.transformingMethodBodies(
                        model -> model.methodName().equalsString(method), new Insertion(before)));
    }

    private record Insertion(boolean before) implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            if (before) {
                code.invokestatic(TRAP, "hit", HIT);
            }
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (!before && element instanceof ReturnInstruction) {
                code.invokestatic(TRAP, "hit", HIT);
            }
            code.with(element);
        }
    }
}
