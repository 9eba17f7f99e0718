//! What must hold whatever a reader is given, tried with the inputs that fuzzing begins with. So
//! the fuzz targets, which need another compiler, keep up with the code.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/src/lib.rs"]
mod fuzzing;

#[test]
fn what_fuzzing_tries_holds_for_what_it_begins_with() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for (name, promise) in fuzzing::targets::ALL {
        let files = fs::read_dir(seeds.join(name)).expect("each target has seeds");
        for file in files {
            let path = file.expect("the folder can be read").path();
            println!("{}", path.display());
            promise(&fs::read(path).expect("the seed can be read"));
        }
    }
}
