package io.github.camelfilemaker.session.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A directory that protects what is in it: only its owner gets in. Where there are no POSIX permissions, it is as
 * others are.
 */
final class PrivateDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateDirectory() {
    }

    /**
     * Creates it unless it is there.
     *
     * @throws IllegalArgumentException when others than its owner get in
     */
    static Path of(Path directory) {
        try {
            boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix && !Files.exists(directory)) {
                return Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Files.createDirectories(directory);
            if (posix && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(directory))) {
                throw new IllegalArgumentException(
                        "Others than its owner get into the directory " + directory
                                                   + ", in which sessions are to be kept: chmod 700 " + directory);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep sessions in the directory " + directory + ": " + e.getMessage(), e);
        }
    }
}
