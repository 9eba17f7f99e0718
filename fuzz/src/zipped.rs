//! Archives that are whole but for what is in them: chance alone never gets a checksum right.
//! By the letter of PKWARE's APPNOTE.TXT, without compression.

/// An archive as it stands, or one whose files are the pieces between zeros: path, content, …
pub fn archive(bytes: &[u8]) -> Vec<u8> {
    if bytes.starts_with(b"PK") {
        return bytes.to_vec();
    }
    let pieces: Vec<&[u8]> = bytes.split(|it| *it == 0).collect();
    let pairs = pieces.chunks_exact(2).take(8);
    let packed: Vec<(String, &[u8])> = pairs
        .map(|it| (String::from_utf8_lossy(it[0]).into_owned(), it[1]))
        .collect();
    zip(&packed)
}

/// An archive of these files, by their paths.
fn zip(files: &[(String, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (path, content) in files {
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        common.extend(rawzip::crc32(content).to_le_bytes());
        common.extend([(content.len() as u32).to_le_bytes(); 2].concat());
        common.extend((path.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend((bytes.len() as u32).to_le_bytes());
        directory.extend(path.bytes());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(common);
        bytes.extend(path.bytes());
        bytes.extend(*content);
    }
    let (at, size) = (bytes.len() as u32, directory.len() as u32);
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([(files.len() as u16).to_le_bytes(); 2].concat());
    bytes.extend(size.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}
