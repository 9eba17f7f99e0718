//! ZIP archives that hold contact files, such as LinkedIn sends: which of their files to read,
//! and their bytes one file at a time.
//!
//! Knows names of files, not what stands in them. However small an archive is, no more comes
//! out of it than a file may have.

#[cfg(test)]
mod tests;

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use super::{LIMIT_BYTES, LIMIT_MB};
use crate::domain::ProblemKind;

/// What an archive begins with: a file, the end of an empty one, a part of several.
const BEGINNINGS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];

/// Files that only the workbooks of spreadsheet programs hold: Excel, LibreOffice, Numbers.
const OF_WORKBOOKS: [&str; 4] = [
    "xl/workbook.xml",
    "xl/workbook.bin",
    "content.xml",
    "Index/Document.iwa",
];

/// LinkedIn's, among many tables that are about the user alone.
const CONNECTIONS: &str = "connections.csv";

/// What LinkedIn sends first, without the connections.
const LINKEDIN: &str = "profile.csv";

pub fn is_archive(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|it| bytes.starts_with(it))
}

/// An archive of which contact files are still to be read.
#[derive(Debug)]
pub struct Archive {
    zip: ZipSliceArchive<Vec<u8>>,
    /// The last comes first.
    waiting: Vec<Packed>,
    /// How many bytes may still come out.
    room: usize,
    pub holds_several: bool,
}

#[derive(Debug)]
struct Packed {
    name: String,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_locked: bool,
}

/// A file of an archive.
#[derive(Debug)]
pub struct Unpacked {
    pub name: String,
    pub bytes: Result<Vec<u8>, ProblemKind>,
}

impl Archive {
    /// # Errors
    /// It is damaged, or there is no contact file in it.
    pub fn open(bytes: Vec<u8>) -> Result<Archive, ProblemKind> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| ProblemKind::BrokenArchive)?;
        let mut waiting = contact_files(&zip)?;
        waiting.reverse();
        Ok(Archive {
            zip,
            holds_several: waiting.len() > 1,
            waiting,
            room: LIMIT_BYTES,
        })
    }

    /// How many bytes are about to come out, as far as the archive says so.
    pub fn bytes_waiting(&self) -> usize {
        let sizes = self
            .waiting
            .iter()
            .map(|it| it.place.uncompressed_size_hint());
        let all = sizes.fold(0, u64::saturating_add);
        usize::try_from(all).map_or(self.room, |it| it.min(self.room))
    }

    /// The next file. After one that is too large there is none.
    pub fn unpack_next(&mut self) -> Option<Unpacked> {
        let packed = self.waiting.pop()?;
        let bytes = self.unpack(&packed);
        if let Err(ProblemKind::UnpacksTooLarge { .. }) = bytes {
            self.waiting.clear();
        }
        let name = packed.name;
        Some(Unpacked { name, bytes })
    }

    fn unpack(&mut self, packed: &Packed) -> Result<Vec<u8>, ProblemKind> {
        if packed.is_locked {
            return Err(ProblemKind::LockedArchive);
        }
        let entry = self.zip.get_entry(packed.place);
        let entry = entry.map_err(|_| ProblemKind::BrokenArchive)?;
        let expected = entry.claim_verifier().crc;
        // What the archive says of sizes need not be true: what comes out is measured, also of
        // damaged files, so that a thousand of them take no longer than one.
        let (bytes, failed) = match packed.method {
            CompressionMethod::STORE if entry.data().len() > self.room => {
                (Vec::new(), Some(TINFLStatus::HasMoreOutput))
            }
            CompressionMethod::STORE => (entry.data().to_vec(), None),
            CompressionMethod::DEFLATE => {
                match decompress_to_vec_with_limit(entry.data(), self.room) {
                    Ok(bytes) => (bytes, None),
                    Err(error) => (error.output, Some(error.status)),
                }
            }
            _ => return Err(ProblemKind::BrokenArchive),
        };
        self.room -= bytes.len();
        match failed {
            Some(TINFLStatus::HasMoreOutput) => {
                Err(ProblemKind::UnpacksTooLarge { limit_mb: LIMIT_MB })
            }
            None if rawzip::crc32(&bytes) == expected => Ok(bytes),
            _ => Err(ProblemKind::BrokenArchive),
        }
    }
}

/// The contact files in the order of the archive; LinkedIn's connections alone where they are.
fn contact_files(zip: &ZipSliceArchive<Vec<u8>>) -> Result<Vec<Packed>, ProblemKind> {
    let mut found = Vec::new();
    let (mut is_workbook, mut is_linkedin, mut connections) = (false, false, None);
    let mut entries = zip.entries();
    // The list of a damaged archive ends early; what it says until then is read.
    while let Ok(Some(entry)) = entries.next_entry() {
        let path = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        let lower = name.to_ascii_lowercase();
        is_workbook |= OF_WORKBOOKS.contains(&path.as_str());
        is_linkedin |= lower == LINKEDIN;
        // macOS adds a hidden file to each.
        let is_hidden = name.starts_with('.') || path.starts_with("__MACOSX/");
        let is_contacts = [".csv", ".vcf", ".vcard"]
            .iter()
            .any(|it| lower.ends_with(it));
        if is_hidden || !is_contacts || entry.is_dir() {
            continue;
        }
        if lower == CONNECTIONS {
            connections.get_or_insert(found.len());
        }
        found.push(Packed {
            name: name.to_owned(),
            place: entry.wayfinder(),
            method: entry.compression_method(),
            is_locked: entry.flags().is_encrypted(),
        });
    }
    if let Some(place) = connections {
        return Ok(vec![found.swap_remove(place)]);
    }
    if found.is_empty() && is_workbook {
        return Err(ProblemKind::Workbook);
    }
    if found.is_empty() || is_linkedin {
        return Err(ProblemKind::NoContactFile);
    }
    Ok(found)
}
